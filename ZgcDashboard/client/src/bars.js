import { categoryAxis, reachOf, valueAxis } from './axes.js';
import { room } from './room.js';

/** Bars of unequal thickness lie on one another (a bullet graph); others stand side by side, or stacked. */
export const overlaid = spec => !spec.stacked && new Set((spec.series ?? []).map(series => series.thickness)).size > 1;

export function bars(spec, look, width) {
  const horizontal = !!spec.horizontal;
  const over = overlaid(spec);
  const alone = over || spec.stacked || spec.series.length === 1;
  const value = { ...valueAxis(spec.value, look, reachOf(spec)), stacked: !!spec.stacked };
  const category = { ...categoryAxis(spec, look, { horizontal, width }), stacked: !!spec.stacked };
  return {
    type: 'bar',
    datasets: spec.series.map(series => dataset(series, { spec, look, over, alone })),
    options: {
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: value, y: category } : { x: category, y: value },
      interaction: { mode: 'index', axis: horizontal ? 'y' : 'x', intersect: false },
      layout: { padding: room(spec, look, over) },
    },
  };
}

function dataset(series, { spec, look, over, alone }) {
  const { colour, scale } = look;
  const thickness = series.thickness ?? 0.8;
  const tones = series.tones ?? series.values.map(() => series.tone);
  return {
    label: series.label,
    data: series.values.map((value, i) => value == null ? null : series.from?.[i] == null ? value : [series.from[i], value]),
    backgroundColor: tones.map(tone => colour.fill(tone)),
    borderColor: spec.stacked ? colour.surface : tones.map(tone => tone === 'Hatched' ? colour.plain(tone) : 'transparent'),
    borderWidth: spec.stacked ? (spec.horizontal ? { right: 1 } : { top: 1 }) : 1,
    borderSkipped: false,
    borderRadius: over || spec.stacked ? 0 : 2,
    grouped: !over,
    categoryPercentage: alone ? 1 : thickness,
    barPercentage: alone ? thickness : 0.92,
    maxBarThickness: (over ? 44 : spec.horizontal ? 40 : 68) * thickness * scale,
    // The thinner lies on the broader.
    order: over ? Math.round(thickness * 1000) : 0,
  };
}
