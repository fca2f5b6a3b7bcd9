import { categoryAxis, reachOf, valueAxis } from './axes.js';
import { room } from './room.js';

const shapes = ['circle', 'rectRot', 'rect', 'triangle'];

/** After Cleveland: a faint rule a category, and the dot on it. */
export function dots(spec, look, width) {
  const horizontal = spec.horizontal !== false;
  const value = valueAxis(spec.value, look, reachOf(spec));
  const category = categoryAxis(spec, look, { horizontal, rule: true, width });
  return {
    type: 'line',
    datasets: spec.series.map((series, i) => dataset(series, look, shapes[i % shapes.length])),
    options: {
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: value, y: category } : { x: category, y: value },
      interaction: { mode: 'index', axis: horizontal ? 'y' : 'x', intersect: false },
      layout: { padding: room(spec, look, false) },
    },
  };
}

function dataset(series, { colour, scale }, shape) {
  const tones = series.tones ?? series.values.map(() => series.tone);
  return {
    label: series.label,
    data: series.values.map(value => value ?? null),
    showLine: false,
    pointStyle: shape,
    pointRadius: 5 * scale,
    pointHoverRadius: 6,
    pointBackgroundColor: tones.map(tone => colour.plain(tone)),
    pointBorderColor: colour.surface,
    pointBorderWidth: 1,
    borderColor: colour.plain(series.tone),
    backgroundColor: colour.plain(series.tone),
    clip: 8,
  };
}
