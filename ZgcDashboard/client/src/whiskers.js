import { sceneOf } from './scene.js';

/** The interval that a reported, rounded number stands for. */
export const whiskers = {
  id: 'zgcWhiskers',
  afterDatasetDraw(chart, { index, meta }) {
    const { spec, look } = sceneOf(chart);
    const series = spec?.series?.[index];
    if (!series?.low || !series.high || !meta.vScale) return;
    const pen = chart.ctx;
    const bars = spec.kind === 'Bar';
    pen.save();
    pen.lineWidth = (bars ? 1.25 : 2) * look.scale;
    meta.data.forEach((element, i) => {
      if (series.low[i] == null || series.high[i] == null) return;
      pen.strokeStyle = bars ? look.colour.ink : look.colour.plain(series.tones?.[i] ?? series.tone);
      const [from, to] = [series.low[i], series.high[i]].map(value => meta.vScale.getPixelForValue(value));
      whisker(pen, element, from, to, meta.vScale.isHorizontal(), 3.5 * look.scale);
    });
    pen.restore();
  },
};

function whisker(pen, element, from, to, lying, cap) {
  const at = lying ? element.y : element.x;
  const move = (along, across) => lying ? pen.moveTo(along, across) : pen.moveTo(across, along);
  const line = (along, across) => lying ? pen.lineTo(along, across) : pen.lineTo(across, along);
  pen.beginPath();
  move(from, at);
  line(to, at);
  for (const end of [from, to]) {
    move(end, at - cap);
    line(end, at + cap);
  }
  pen.stroke();
}
