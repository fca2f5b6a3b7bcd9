import { number, range } from './language.js';

export function tooltip(spec, { colour, font }) {
  return {
    backgroundColor: colour.surface,
    borderColor: colour.soft,
    borderWidth: 1,
    titleColor: colour.ink,
    bodyColor: colour.ink,
    footerColor: colour.soft,
    titleFont: { ...font, weight: 600 },
    bodyFont: font,
    footerFont: { ...font, weight: 'normal' },
    padding: 8,
    cornerRadius: 4,
    boxWidth: 10,
    boxHeight: 10,
    boxPadding: 4,
    multiKeyBackground: 'transparent',
    filter: item => spec.kind === 'Sankey' || spec.series[item.datasetIndex]?.values[item.dataIndex] != null,
    callbacks: {
      title: items => spec.kind === 'Sankey' ? '' : spec.kind === 'Line' ? abscissa(spec, items[0]) : spec.labels?.[items[0]?.dataIndex] ?? '',
      label: item => spec.kind === 'Sankey' ? flow(spec.flows[item.dataIndex]) : value(spec.series[item.datasetIndex], item.dataIndex),
      labelColor: item => swatch(item, spec, colour),
      footer: items => spec.kind === 'Sankey' ? '' : (spec.markers ?? [])
        .filter(marker => marker.text && marker.row != null && marker.row === items[0]?.dataIndex)
        .map(marker => marker.text),
    },
  };
}

const flow = ({ from, to, value: size }) => ` ${from.trim()} → ${to.trim()}: ${number(size)}`;

function abscissa(spec, item) {
  if (!item) return '';
  const ticks = spec.category?.ticks;
  if (!ticks) return number(item.parsed.x);
  return ticks.find(tick => tick.at === item.parsed.x)?.text ?? '';
}

function value(series, i) {
  const amount = series.texts?.[i] ?? number(series.from?.[i] == null ? series.values[i] : series.values[i] - series.from[i]);
  const interval = series.low?.[i] != null && series.high?.[i] != null ? ` [${range(series.low[i], series.high[i])}]` : '';
  return ` ${series.label}: ${amount}${interval}`;
}

function swatch(item, spec, colour) {
  const series = spec.series?.[item.datasetIndex];
  const tone = spec.kind === 'Sankey' ? spec.flows[item.dataIndex].tone : series.tones?.[item.dataIndex] ?? series.tone;
  return { backgroundColor: colour.fill(tone), borderColor: colour.plain(tone), borderWidth: 1 };
}
