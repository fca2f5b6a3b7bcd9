import { layouts } from 'chart.js';
import { headroom, standing } from './room.js';
import { sceneOf } from './scene.js';
import { css, widthOf } from './wrap.js';

const dashes = { Dashed: [5, 4], Dotted: [1.5, 3] };

export const markers = {
  id: 'zgcMarkers',
  start: chart => layouts.addBox(chart, head(chart)),
  beforeDatasetsDraw: chart => each(chart, marker => marker.to != null && marker.row == null, band),
  afterDatasetsDraw(chart) {
    each(chart, marker => marker.row != null && marker.to != null, bracket);
    each(chart, marker => marker.row != null && marker.to == null, tick);
    each(chart, marker => marker.row == null && marker.to == null, line);
    captions(chart);
  },
};

/** A box of the layout, under the legend: the layout's padding would lie above it. */
function head(chart) {
  return {
    position: 'top', fullSize: true, weight: 500, options: {},
    isHorizontal: () => true,
    update(width) {
      const { spec, look } = sceneOf(chart);
      Object.assign(this, { width, height: spec ? headroom(spec, look) : 0 });
    },
    draw() {},
  };
}

function each(chart, which, draw) {
  const { spec, look } = sceneOf(chart);
  if (!spec || spec.kind === 'Sankey') return;
  for (const marker of (spec.markers ?? []).filter(which)) {
    const pen = chart.ctx;
    pen.save();
    pen.strokeStyle = look.colour.plain(marker.tone);
    pen.setLineDash(dashes[marker.style] ?? []);
    draw(chart, pen, marker, look);
    pen.restore();
  }
}

function scaleOf(chart, marker) {
  const value = chart.getDatasetMeta(0).vScale;
  return Object.values(chart.scales).find(scale => (scale === value) === !marker.onCategory);
}

function band(chart, pen, marker, { colour }) {
  const scale = scaleOf(chart, marker);
  const { left, top, width, height } = chart.chartArea;
  const [a, b] = [marker.from, marker.to].map(value => scale.getPixelForValue(value)).sort((x, y) => x - y);
  pen.fillStyle = marker.tone === 'Hatched' ? colour.fill('Hatched') : colour.faint(marker.tone, 0.16);
  if (scale.isHorizontal()) pen.fillRect(a, top, b - a, height);
  else pen.fillRect(left, a, width, b - a);
}

function line(chart, pen, marker, { scale: size }) {
  const scale = scaleOf(chart, marker);
  const at = scale.getPixelForValue(marker.from);
  const { left, right, top, bottom } = chart.chartArea;
  pen.lineWidth = 1.5 * size;
  stroke(pen, scale.isHorizontal() ? [at, top, at, bottom] : [left, at, right, at]);
}

/** The middle of a category and half the breadth of its broadest bar. */
function rowOf(chart, row) {
  const elements = chart.data.datasets.map((_, i) => chart.getDatasetMeta(i))
    .filter(meta => !meta.hidden && meta.data[row]).map(meta => meta.data[row]);
  if (!elements.length) return null;
  const lying = chart.options.indexAxis === 'y';
  const breadth = Math.max(10, ...elements.map(element => (lying ? element.height : element.width) || 0));
  return { lying, at: lying ? elements[0].y : elements[0].x, half: breadth / 2 };
}

function tick(chart, pen, marker, { colour, scale }) {
  const row = rowOf(chart, marker.row);
  if (!row) return;
  const at = scaleOf(chart, marker).getPixelForValue(marker.from);
  const ends = [row.at - row.half - 2, row.at + row.half + 2];
  const path = row.lying ? [at, ends[0], at, ends[1]] : [ends[0], at, ends[1], at];
  // A rim of the ground's colour keeps the tick apart from a bar of its own colour.
  const ink = pen.strokeStyle;
  pen.lineWidth = 5 * scale;
  pen.strokeStyle = colour.surface;
  if (marker.style === 'Solid' || !marker.style) stroke(pen, path);
  pen.lineWidth = 2.5 * scale;
  pen.strokeStyle = ink;
  stroke(pen, path);
}

function bracket(chart, pen, marker, { scale }) {
  const row = rowOf(chart, marker.row);
  if (!row) return;
  const [a, b] = [marker.from, marker.to].map(value => scaleOf(chart, marker).getPixelForValue(value));
  const at = row.at + row.half + 4;
  pen.lineWidth = 1.5 * scale;
  const turn = (x, y) => row.lying ? [x, y] : [y, x];
  stroke(pen, [...turn(a, at - 3), ...turn(a, at + 1), ...turn(b, at + 1), ...turn(b, at - 3)]);
}

function stroke(pen, path) {
  pen.beginPath();
  pen.moveTo(path[0], path[1]);
  for (let i = 2; i < path.length; i += 2) pen.lineTo(path[i], path[i + 1]);
  pen.stroke();
}

function captions(chart) {
  const { spec, look } = sceneOf(chart);
  if (!spec || spec.kind === 'Sankey') return;
  const pen = chart.ctx;
  const font = { ...look.font, size: look.font.size * 0.95 };
  pen.save();
  pen.font = css(font);
  pen.textBaseline = 'bottom';
  pen.textAlign = 'left';
  pen.fillStyle = look.colour.soft;
  const upright = standing(spec);
  above(chart, pen, upright.filter(marker => marker.text), font);
  for (const marker of (spec.markers ?? []).filter(m => m.text && m.row == null && !upright.includes(m))) beside(chart, pen, marker, font, look);
  pen.restore();
}

/** Names above the chart, each on the lowest of two lines that has room for it. */
function above(chart, pen, list, font) {
  const ends = [];
  const placed = list.map(marker => ({ marker, at: middle(chart, marker), width: widthOf(marker.text, font) })).sort((a, b) => a.at - b.at);
  for (const { marker, at, width } of placed) {
    const x = Math.max(2, Math.min(chart.width - width - 2, at - width / 2));
    let level = 0;
    while (level < 2 && ends[level] > x - 8) level++;
    if (level === 2) continue;
    ends[level] = x + width;
    pen.fillText(marker.text, x, chart.chartArea.top - 2 - level * font.size * 1.3);
  }
}

function middle(chart, marker) {
  const scale = scaleOf(chart, marker);
  return (scale.getPixelForValue(marker.from) + scale.getPixelForValue(marker.to ?? marker.from)) / 2;
}

function beside(chart, pen, marker, font, { colour }) {
  const width = widthOf(marker.text, font);
  const y = scaleOf(chart, marker).getPixelForValue(marker.to ?? marker.from);
  const x = chart.chartArea.right - width - 4;
  pen.strokeStyle = colour.surface;
  pen.lineWidth = 4;
  pen.strokeText(marker.text, x, y - 2);
  pen.fillText(marker.text, x, y - 2);
}
