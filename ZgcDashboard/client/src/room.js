import { widthOf } from './wrap.js';

/** The margin that texts beside values and above markers need, so that none is cut. */
export function room(spec, look, over) {
  const { font } = look;
  const written = spec.series.flatMap(series => series.texts ?? []).filter(Boolean);
  const widest = Math.max(0, ...written.map(text => widthOf(text, font)));
  const sideways = (spec.horizontal || spec.kind === 'Dot') && spec.kind !== 'Line' && !spec.stacked;
  const labels = standing(spec).filter(marker => marker.text).length;
  const above = Math.min(2, labels) * font.size * 1.35;
  const beside = sideways && written.length ? widest + (over ? 14 : 10) : 8;
  return {
    right: beside,
    left: sideways && !over && spec.series.some(series => !series.from && series.values.some(value => value < 0)) ? widest : 0,
    top: above + (written.length && !sideways && !spec.stacked ? font.size * 1.5 : 4),
    bottom: 0,
  };
}

/** Markers that run from top to bottom; their names are written above the chart. */
export function standing(spec) {
  const lying = spec.kind !== 'Line' && (spec.horizontal || spec.kind === 'Dot');
  return (spec.markers ?? []).filter(marker => marker.row == null && !!marker.onCategory !== !!lying);
}
