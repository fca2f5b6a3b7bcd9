import { bars } from './bars.js';
import { lines } from './lines.js';
import { dots } from './dots.js';
import { sankey } from './sankey.js';
import { legend } from './legend.js';
import { tooltip } from './tooltip.js';

const kinds = { Bar: bars, Line: lines, Dot: dots, Sankey: sankey };

/** A spec and a look (colours, font) make a Chart.js configuration. */
export function configuration(spec, look, width) {
  if (!kinds[spec.kind]) throw new TypeError(`no chart of kind ${spec.kind}`);
  const shape = kinds[spec.kind](spec, look, width);
  return {
    type: shape.type,
    data: { labels: spec.labels ?? [], datasets: shape.datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      resizeDelay: 50,
      font: look.font,
      color: look.colour.soft,
      ...shape.options,
      plugins: { legend: legend(spec, look), tooltip: tooltip(spec, look), filler: { propagate: false } },
    },
  };
}
