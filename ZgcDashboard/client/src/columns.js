const number = String.raw`([+\-−]?)\s?(¥?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?`;
const value = new RegExp(`^${number}\\s?([^\\d\\s][^\\d]*)?$`, 'u');
const range = new RegExp(`^${number}(?:～| to )${number}$`, 'u');

// Words that make a number less than exact, or a date: such a cell stays as it is written.
const inexact = /^(余|多|左右|上下|以上|以下|以内|or more|年|月|日|时|[-/:.])/u;

const words = { zh: { unit: '单位', low: '下限', high: '上限' }, en: { unit: 'unit', low: 'low', high: 'high' } };

/** A table's rows for a file: numbers without separators or unit; the unit stands in the header, or where it differs by row in a column of its own. */
export function columnsOf(rows, language) {
  const [head, ...body] = rows;
  const named = words[language.startsWith('en') ? 'en' : 'zh'];
  const columns = head.flatMap((name, i) => columnOf(name, body.map(row => row[i] ?? ''), i === 0, named));
  return [columns.map(c => c.name), ...body.map((_, i) => columns.map(c => c.cells[i]))];
}

function columnOf(name, cells, isHeader, named) {
  if (!isHeader && cells.some(cell => range.test(cell))) return ends(name, cells, named);
  const read = cells.map(numberOf);
  const units = new Set(read.filter(c => c).map(c => c.unit));
  if (isHeader || units.size === 0) return [{ name, cells }];
  const plain = cells.map((cell, i) => read[i]?.number ?? cell);
  if (units.size > 1) return [{ name, cells: plain }, { name: bracketed(name, named.unit), cells: read.map(c => c?.unit ?? '') }];
  const [unit] = units;
  return [{ name: unit && !name.includes(unit) ? bracketed(name, unit) : name, cells: plain }];
}

function ends(name, cells, named) {
  const parts = cells.map(cell => range.exec(cell));
  const end = (part, at, otherwise) => part ? digits(part[at], part[at + 2], part[at + 3]) : otherwise;
  return [
    { name: bracketed(name, named.low), cells: cells.map((cell, i) => end(parts[i], 1, cell)) },
    { name: bracketed(name, named.high), cells: cells.map((_, i) => end(parts[i], 5, '')) },
  ];
}

function numberOf(cell) {
  const part = value.exec(cell);
  const unit = part?.[5]?.trim() ?? '';
  return part && !inexact.test(unit) ? { number: digits(part[1], part[3], part[4]), unit: part[2] ? `${part[2]} ${unit}`.trim() : unit } : null;
}

const digits = (sign, whole, decimals) => `${sign === '−' || sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${decimals ?? ''}`;

const bracketed = (name, text) => /\p{Script=Han}/u.test(name) ? `${name}（${text}）` : `${name} (${text})`;
