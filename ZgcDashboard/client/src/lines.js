import { reachOf, valueAxis } from './axes.js';
import { room } from './room.js';

const dashes = { Dashed: [6, 4], Dotted: [1.5, 3.5] };

export function lines(spec, look) {
  const across = (spec.markers ?? []).filter(marker => marker.onCategory).flatMap(marker => [marker.from, marker.to]).filter(Number.isFinite);
  const x = valueAxis(spec.category, look, across.length ? [Math.min(...across), Math.max(...across)] : undefined);
  x.grid.display = false;
  x.border = { display: true, color: look.colour.soft };
  x.bounds = 'data';
  return {
    type: 'line',
    datasets: spec.series.map(series => dataset(series, look)),
    options: {
      scales: { x, y: valueAxis(spec.value, look, reachOf(spec)) },
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      layout: { padding: room(spec, look, false) },
    },
  };
}

function dataset(series, { colour, scale }) {
  const points = series.points || series.style === 'None';
  const tones = series.tones ?? [series.tone];
  return {
    label: series.label,
    data: series.values.map((value, i) => ({ x: series.x?.[i] ?? i, y: value ?? null })),
    borderColor: colour.plain(series.tone),
    borderWidth: (series.fillTo == null ? 2 : 1) * scale,
    borderDash: (dashes[series.style] ?? []).map(length => length * scale),
    borderCapStyle: series.style === 'Dotted' ? 'round' : 'butt',
    showLine: series.style !== 'None',
    stepped: series.style === 'Step',
    fill: series.fillTo ?? false,
    backgroundColor: series.fillTo == null ? colour.plain(series.tone) : colour.faint(series.tone, 0.28),
    pointRadius: points ? 4 * scale : 0,
    pointHoverRadius: 5,
    pointHitRadius: 8,
    pointBackgroundColor: tones.map(tone => colour.plain(tone)),
    pointBorderColor: colour.surface,
    pointBorderWidth: points ? 1.5 : 0,
    clip: 6,
  };
}
