import { sceneOf } from './scene.js';

/** In a waterfall, a hair line leads from where one bar ends to where the next begins. */
export const connectors = {
  id: 'zgcConnectors',
  beforeDatasetsDraw(chart) {
    const { spec, look } = sceneOf(chart);
    if (spec?.kind !== 'Bar' || spec.stacked) return;
    spec.series.forEach((series, index) => {
      const meta = chart.getDatasetMeta(index);
      if (series.from?.length > 1 && spec.series.length === 1 && !meta.hidden) connect(chart.ctx, series, meta, look.colour.soft);
    });
  },
};

function connect(pen, series, meta, ink) {
  const lying = meta.vScale.isHorizontal();
  pen.save();
  pen.strokeStyle = ink;
  pen.setLineDash([2, 2]);
  pen.beginPath();
  for (let i = 0; i + 1 < meta.data.length; i++) {
    const end = series.values[i];
    if (end == null || (series.from[i + 1] !== end && series.values[i + 1] !== end)) continue;
    const at = meta.vScale.getPixelForValue(end);
    const [one, other] = [meta.data[i], meta.data[i + 1]];
    if (lying) { pen.moveTo(at, one.y); pen.lineTo(at, other.y); }
    else { pen.moveTo(one.x, at); pen.lineTo(other.x, at); }
  }
  pen.stroke();
  pen.restore();
}
