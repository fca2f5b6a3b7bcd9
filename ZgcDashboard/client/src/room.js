import { widthOf } from './wrap.js';

/** The margin that texts beside values need, so that none is cut. */
export function room(spec, look, over) {
  const { font } = look;
  const written = spec.series.flatMap(series => series.texts ?? []).filter(Boolean);
  const widest = Math.max(0, ...written.map(text => widthOf(text, font)));
  const sideways = (spec.horizontal || spec.kind === 'Dot') && spec.kind !== 'Line' && !spec.stacked;
  const beside = sideways && written.length ? widest + (over ? 14 : 10) : 8;
  return {
    right: beside,
    left: sideways && !over && spec.series.some(series => !series.from && series.values.some(value => value < 0)) ? widest : 0,
    top: 2,
    bottom: 0,
  };
}

/** What the names of markers, or the texts of the highest values, need between legend and chart. */
export function headroom(spec, { font }) {
  if (spec.kind === 'Sankey') return 0;
  const names = Math.min(2, standing(spec).filter(marker => marker.text).length) * font.size * 1.35;
  const sideways = spec.horizontal || spec.kind === 'Dot' || spec.stacked;
  const written = !sideways && spec.series.some(series => series.texts?.some(Boolean));
  return names + (written ? font.size * 1.4 : 4);
}

/** Markers that run from top to bottom; their names are written above the chart. */
export function standing(spec) {
  const lying = spec.kind !== 'Line' && (spec.horizontal || spec.kind === 'Dot');
  return (spec.markers ?? []).filter(marker => marker.row == null && !!marker.onCategory !== !!lying);
}
