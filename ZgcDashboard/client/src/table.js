export function toggleTable(figure) {
  const table = figure.querySelector('.chart-table');
  if (!table) return;
  table.hidden = !table.hidden;
  figure.querySelector('[data-chart-action=table]')?.setAttribute('aria-expanded', String(!table.hidden));
}

/** The table as CSV. A cell that a spreadsheet would run is disarmed with an apostrophe; numbers stay numbers. */
export function csvOf(figure) {
  const rows = [...figure.querySelectorAll('.chart-table tr')].map(row => [...row.cells].map(cell => field(cell.textContent.trim())));
  return `\ufeff${rows.map(row => row.join(',')).join('\r\n')}\r\n`;
}

function field(text) {
  const number = /^[+-]?\d[\d,]*(\.\d+)?\s*%?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !number ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
