import { copyPng, downloadCsv, downloadPng, downloadSvg } from './download.js';
import { toggleTable } from './table.js';

const actions = { table: toggleTable, png: downloadPng, svg: downloadSvg, copy: copyPng, csv: downloadCsv };

// On the document: the buttons work before the circuit is up, and survive its taking over.
document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-chart-action]');
  const figure = button?.closest('figure[data-chart]');
  if (figure) actions[button.dataset.chartAction]?.(figure);
});

document.addEventListener('keydown', event => {
  if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  const figure = event.target.closest?.('figure[data-chart]');
  if (figure) toggleTable(figure);
});
