import { forPaper, forScreen } from './drawing.js';

const charts = () => document.querySelectorAll('zgc-chart');

// CSS pixels between the margins of A4, less a panel's padding: what is laid out for paper cannot be measured before it is printed.
const widths = { upright: 680, lying: 990 };
const wide = '.list, table.matrix, table.heat, .board, .map';

let theme;

addEventListener('beforeprint', () => {
  theme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  const width = document.querySelector(wide) ? widths.lying : widths.upright;
  for (const chart of charts()) if (chart.drawing) forPaper(chart.drawing, width);
  writeTime();
});

addEventListener('afterprint', () => {
  if (theme === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const chart of charts()) if (chart.drawing) forScreen(chart.drawing);
});

/** The foot says when; the server could only say when the page was opened. */
function writeTime() {
  const foot = document.querySelector('style[data-printed]');
  if (!foot) return;
  const now = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' }).format(new Date());
  foot.sheet.insertRule(`@page { @bottom-center { content: "${foot.dataset.printed}${now}"; } }`, foot.sheet.cssRules.length);
}
