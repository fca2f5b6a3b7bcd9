import { configuration } from './configuration.js';
import { follow, linkAt } from './links.js';
import { fontOf, palette, scaleOf } from './palette.js';
import { BasicPlatform, Chart } from './registry.js';
import { stage } from './scene.js';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** A canvas with its chart, and the spec that it shows; outlives the element when another adopts it. */
class Drawing {
  drawn = 0;
  pending = true;

  constructor(host, canvas) {
    this.host = host;
    this.canvas = canvas;
  }

  /** Called after every drawing of the chart: an update counts once, when its first pixels are there. */
  afterDraw() {
    if (!this.pending) return;
    this.pending = false;
    this.drawn++;
    this.tell();
  }

  tell() {
    const figure = this.host.closest('figure');
    if (figure) figure.dataset.drawn = this.drawn;
  }
}

export function draw(host, spec, text) {
  const drawing = new Drawing(host, document.createElement('canvas'));
  host.append(drawing.canvas);
  try {
    drawing.spec = spec;
    drawing.text = text;
    drawing.chart = new Chart(drawing.canvas, { ...configure(drawing, false), plugins: [watcher(drawing)] });
    return drawing;
  } catch (error) {
    Chart.getChart(drawing.canvas)?.destroy();
    drawing.canvas.remove();
    throw error;
  }
}

export function redraw(drawing, spec, text) {
  if (spec.kind !== drawing.spec.kind || !!spec.horizontal !== !!drawing.spec.horizontal) {
    const next = draw(drawing.host, spec, text);
    next.drawn += drawing.drawn;
    next.tell();
    drawing.chart.destroy();
    drawing.canvas.remove();
    return next;
  }
  const before = drawing.spec;
  try {
    drawing.spec = spec;
    apply(drawing, !still.matches);
    drawing.text = text;
  } catch (error) {
    drawing.spec = before;
    throw error;
  }
  return drawing;
}

export function recolour(drawing) {
  const { drawn } = drawing;
  apply(drawing, false, 'none');
  drawing.drawn = drawn;
  drawing.pending = false;
  drawing.tell();
}

/** What a picture of the chart is taken from: at least two points to each of its pixels. */
export function sharp(drawing, take) {
  const { chart } = drawing;
  const before = chart.currentDevicePixelRatio;
  chart.options.devicePixelRatio = Math.max(2, before);
  chart.resize(chart.width, chart.height);
  chart.update('none');
  const taken = take();
  recolour(drawing);
  chart.resize(chart.width, chart.height);
  return taken;
}

/** The same chart in shapes, with what the reader switched off in the legend left out. */
export function traced(drawing, pen) {
  const look = lookOf(drawing, pen);
  const { options, ...shown } = configuration(drawing.spec, look, () => drawing.host.clientWidth);
  stage(pen, { spec: drawing.spec, look });
  // Lines with segments are drawn point by point; others come as one path that only a canvas can read.
  shown.data.datasets.forEach((dataset, i) => Object.assign(dataset, { hidden: !drawing.chart.isDatasetVisible(i), segment: {} }));
  new Chart(pen, { ...shown, platform: BasicPlatform, options: { ...options, responsive: false, animation: false, devicePixelRatio: 1 } });
  return pen.getSvg();
}

/** Drawn for a sheet: so wide, and sharp. */
export function forPaper(drawing, width) {
  const { chart } = drawing;
  const height = drawing.host.clientHeight;
  recolour(drawing);
  chart.options.responsive = false;
  chart.options.devicePixelRatio = 3;
  chart.resize(width, height);
  chart.update('none');
  // Its box on the sheet is another one, which it must not follow.
  chart.resize = () => {};
}

export function forScreen(drawing) {
  delete drawing.chart.resize;
  recolour(drawing);
  drawing.chart.resize();
}

function apply(drawing, animated, mode) {
  const next = configure(drawing, animated);
  drawing.pending = true;
  drawing.chart.options = next.options;
  drawing.chart.data.labels = next.data.labels;
  // The same object for the same label: Chart.js keeps what the reader switched off in the legend with the object.
  const known = byLabel(drawing.chart.data.datasets);
  drawing.chart.data.datasets = [...byLabel(next.data.datasets)].map(([key, dataset]) => refill(known.get(key), dataset));
  drawing.chart.update(mode);
}

function configure(drawing, animated) {
  const look = lookOf(drawing, drawing.canvas.getContext('2d'));
  const result = configuration(drawing.spec, look, () => drawing.host.clientWidth);
  result.options.animation = animated ? { duration: 450, easing: 'easeOutQuart' } : false;
  result.options.onClick = (event, _, chart) => follow(linkAt(chart, drawing.spec, event.native), event.native);
  result.options.onHover = (event, _, chart) => {
    drawing.canvas.style.cursor = linkAt(chart, drawing.spec, event.native) ? 'pointer' : '';
  };
  stage(drawing.canvas, { spec: drawing.spec, look });
  return result;
}

function lookOf(drawing, pen) {
  const font = fontOf(drawing.host);
  return { colour: palette(pen), font, scale: scaleOf(font) };
}

function watcher(drawing) {
  return { id: 'zgcDrawn', afterDraw: () => drawing.afterDraw() };
}

function byLabel(datasets) {
  const seen = new Map();
  for (const dataset of datasets) {
    let key = dataset.label ?? '';
    while (seen.has(key)) key += '\n';
    seen.set(key, dataset);
  }
  return seen;
}

function refill(old, dataset) {
  if (!old) return dataset;
  for (const key of Object.keys(old)) if (!(key in dataset)) delete old[key];
  return Object.assign(old, dataset);
}
