import { number } from './language.js';
import { wrap } from './wrap.js';

export function valueAxis(axis, look, reach) {
  const { colour, font } = look;
  return {
    type: 'linear',
    display: !axis?.hidden,
    reverse: !!axis?.reversed,
    min: axis?.min,
    max: axis?.max,
    suggestedMin: reach?.[0],
    suggestedMax: reach?.[1],
    title: title(axis, look),
    border: { display: false },
    grid: { color: colour.line, drawTicks: false, lineWidth: context => context.tick?.value === 0 ? 1.5 : 1 },
    afterBuildTicks: axis?.ticks ? scale => { scale.ticks = axis.ticks.map(tick => ({ value: tick.at })); } : undefined,
    ticks: {
      color: colour.soft, font, padding: 6, maxRotation: 0, autoSkipPadding: 10, maxTicksLimit: axis?.ticks ? 40 : 7,
      callback: axis?.ticks ? value => axis.ticks.find(tick => tick.at === value)?.text ?? '' : value => number(value),
    },
  };
}

export function categoryAxis(spec, look, { horizontal, rule, width }) {
  const { colour, font, scale } = look;
  const count = Math.max(1, spec.labels?.length ?? 0);
  const room = () => horizontal ? Math.max(76, Math.min(220 * scale, width() * (scale > 1.5 ? 0.42 : 0.32))) : Math.max(24, (width() - 56 * scale) / count - 6);
  return {
    type: 'category',
    offset: true,
    display: !spec.category?.hidden,
    reverse: !!spec.category?.reversed,
    title: title(spec.category, look),
    border: { display: !horizontal, color: colour.soft },
    grid: { display: !!rule, color: colour.line, drawTicks: false, offset: false, tickBorderDash: [], lineWidth: 1 },
    ticks: {
      color: colour.ink, font, padding: 6, autoSkip: false, maxRotation: 0, crossAlign: horizontal ? 'far' : 'near',
      callback(index) { return wrap(this.getLabelForValue(index), room(), horizontal ? 2 : 3, font); },
    },
  };
}

function title(axis, { colour, font }) {
  return { display: !!axis?.title, text: axis?.title ?? '', color: colour.soft, font, padding: { top: 2, bottom: 2 } };
}

/** How far the axis of numbers must reach for whiskers and markers, which Chart.js does not know of. */
export function reachOf(spec) {
  const ends = (spec.series ?? []).flatMap(series => [...series.low ?? [], ...series.high ?? []])
    .concat((spec.markers ?? []).filter(marker => !marker.onCategory).flatMap(marker => [marker.from, marker.to]))
    .filter(Number.isFinite);
  return ends.length ? [Math.min(...ends), Math.max(...ends)] : undefined;
}
