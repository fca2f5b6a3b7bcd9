import { Chart } from 'chart.js';

export function legend(spec, { colour, font, scale }) {
  return {
    display: !!spec.legend,
    position: 'top',
    align: 'start',
    onClick(event, item, box) {
      if (item.datasetIndex != null) Chart.defaults.plugins.legend.onClick.call(this, event, item, box);
    },
    labels: {
      color: colour.ink, font, boxWidth: 14 * scale, boxHeight: 9 * scale, padding: 10, usePointStyle: true,
      pointStyleWidth: spec.kind === 'Dot' ? undefined : 16 * scale,
      generateLabels: chart => [...(spec.series ?? []).map((series, i) => entry(series, i, chart, spec, { colour, scale })), ...ticks(spec, { colour, scale })],
    },
  };
}

function entry(series, index, chart, spec, { colour, scale }) {
  const line = spec.kind === 'Line' && series.fillTo == null;
  const dashes = { Dashed: [4, 3], Dotted: [1.5, 2.5] };
  return {
    text: series.label,
    datasetIndex: index,
    hidden: !chart.isDatasetVisible(index),
    fontColor: colour.ink,
    fillStyle: series.fillTo != null ? colour.faint(series.tone, 0.4) : colour.fill(series.tone),
    strokeStyle: line ? colour.plain(series.tone) : series.tone === 'Hatched' ? colour.plain('Hatched') : 'transparent',
    lineWidth: line ? 2 * scale : 1,
    lineDash: (dashes[series.style] ?? []).map(length => length * scale),
    pointStyle: line && series.style !== 'None' ? 'line' : spec.kind === 'Dot' || line ? chart.data.datasets[index]?.pointStyle ?? 'circle' : 'rect',
  };
}

/** Ticks on rows are named once, here: their names would not fit beside each. */
function ticks(spec, { colour, scale }) {
  const named = new Map((spec.markers ?? []).filter(marker => marker.row != null && marker.text).map(marker => [`${marker.text}${marker.tone}`, marker]));
  return [...named.values()].map(marker => ({
    text: marker.text, fontColor: colour.ink, strokeStyle: colour.plain(marker.tone), fillStyle: colour.plain(marker.tone), lineWidth: 2.5 * scale, pointStyle: 'line',
  }));
}
