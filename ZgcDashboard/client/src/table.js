import { columnsOf } from './columns.js';

export function toggleTable(figure) {
  const table = figure.querySelector('.chart-table');
  if (!table) return;
  table.hidden = !table.hidden;
  figure.querySelector('[data-chart-action=table]')?.setAttribute('aria-expanded', String(!table.hidden));
}

/** The table as CSV, with numbers in its cells. A text that a spreadsheet would run is disarmed with an apostrophe. */
export function csvOf(figure) {
  const rows = [...figure.querySelectorAll('.chart-table tr')].map(row => [...row.cells].map(cell => cell.textContent.trim()));
  const table = columnsOf(rows, document.documentElement.lang);
  return `\ufeff${table.map(row => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text) {
  const number = /^-?\d+(\.\d+)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !number ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
