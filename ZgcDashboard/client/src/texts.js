import { overlaid } from './bars.js';
import { sceneOf } from './scene.js';
import { css, widthOf } from './wrap.js';

const gap = 6;

/** What is written beside each value: where there is room, and never over another text. */
export const texts = {
  id: 'zgcTexts',
  afterDatasetsDraw(chart) {
    const { spec, look } = sceneOf(chart);
    if (!spec?.series?.some(series => series.texts)) return;
    const taken = [];
    const shapes = shapesOf(chart, spec);
    const pen = chart.ctx;
    pen.save();
    pen.font = css(look.font);
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    spec.series.forEach((series, index) => {
      const meta = chart.getDatasetMeta(index);
      if (!meta.hidden && chart.isDatasetVisible(index)) write({ chart, pen, spec, look, series, meta, taken, shapes });
    });
    pen.restore();
  },
};

/** Where the values themselves are drawn: nothing is written over another's. */
function shapesOf(chart, spec) {
  if (spec.stacked || (spec.kind === 'Bar' && overlaid(spec))) return [];
  return chart.getSortedVisibleDatasetMetas().flatMap(meta => meta.data.filter(element => !element.skip && element.options?.radius !== 0 && Number.isFinite(element.x + element.y)).map(element => {
    if (spec.kind !== 'Bar') return { element, x: element.x - 5, y: element.y - 5, width: 10, height: 10 };
    const [x, y] = meta.vScale.isHorizontal() ? [Math.min(element.x, element.base), element.y - element.height / 2] : [element.x - element.width / 2, Math.min(element.y, element.base)];
    return { element, x, y, width: element.width, height: element.height };
  }));
}

function write(scene) {
  const { pen, series, meta, look, taken, chart } = scene;
  (series.texts ?? []).forEach((words, i) => {
    const element = meta.data[i];
    if (!words || !element) return;
    const obstacles = [...taken, ...scene.shapes.filter(shape => shape.element !== element)];
    const fitting = series.values[i] == null ? [words, '–'] : [words];
    const [text, box, place] = fitting.map(candidate => {
      const size = { width: widthOf(candidate, look.font), height: look.font.size * 1.2 };
      return [candidate, size, places(scene, element, i, size).find(spot => spot && fits(spot, size, chart, obstacles))];
    }).find(([, , found]) => found) ?? [];
    if (!place) return;
    taken.push({ x: place.x, y: place.y - box.height / 2, ...box });
    if (place.halo) {
      pen.strokeStyle = look.colour.surface;
      pen.lineWidth = 3;
      pen.lineJoin = 'round';
      pen.strokeText(text, place.x, place.y);
    }
    pen.fillStyle = place.ink ?? (series.values[i] == null ? look.colour.soft : look.colour.ink);
    pen.fillText(text, place.x, place.y);
  });
}

function places(scene, element, i, box) {
  if (scene.spec.kind === 'Bar') return scene.spec.stacked ? [within(scene, element, i, box)] : besideBar(scene, element, i, box);
  return aroundPoint(scene, element, i, box);
}

function within({ series, look, meta }, element, i, box) {
  const lying = meta.vScale.isHorizontal();
  const length = Math.abs((lying ? element.x : element.y) - element.base);
  const enough = lying ? length >= box.width + 4 && element.height >= box.height : length >= box.height + 2 && element.width >= box.width;
  if (!enough) return null;
  const centre = lying ? { x: (element.x + element.base) / 2, y: element.y } : { x: element.x, y: (element.y + element.base) / 2 };
  const tone = series.tones?.[i] ?? series.tone;
  return { x: centre.x - box.width / 2, y: centre.y, ink: look.colour.on(tone), halo: tone === 'Hatched' };
}

function besideBar({ chart, spec, series, meta }, element, i, box) {
  const lying = meta.vScale.isHorizontal();
  const reported = series.values[i] != null;
  const base = meta.vScale.getPixelForValue(Math.max(meta.vScale.min, Math.min(meta.vScale.max, 0)));
  // In a bullet graph the texts make a column at the right, clear of ticks and bands.
  if (lying && overlaid(spec)) return [{ x: chart.chartArea.right + gap, y: element.y }];
  const below = reported && !series.from && series.values[i] < 0;
  const ends = reported
    ? [lying ? element.x : element.y, element.base, ...[series.low?.[i], series.high?.[i]].filter(Number.isFinite).map(value => meta.vScale.getPixelForValue(value))]
    : [base];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (lying) return [below ? { x: low - gap - box.width, y: element.y } : { x: high + gap, y: element.y, halo: true }];
  const x = element.x - box.width / 2;
  return [below ? { x, y: high + box.height / 2 + 3 } : { x, y: low - box.height / 2 - 3, halo: true }];
}

function aroundPoint({ spec, series, meta, chart }, element, i, box) {
  const lying = meta.vScale.isHorizontal();
  const centre = { x: element.x, y: element.y };
  if (series.values[i] == null) return [lying ? { x: chart.chartArea.left + gap, y: meta.iScale.getPixelForValue(i), halo: true } : null];
  const reach = lying ? [series.low?.[i], series.high?.[i]].filter(Number.isFinite).map(value => meta.vScale.getPixelForValue(value)) : [];
  const right = { x: Math.max(centre.x + 4, ...reach) + gap, y: centre.y, halo: true };
  const left = { x: Math.min(centre.x - 4, ...reach) - gap - box.width, y: centre.y, halo: true };
  const up = y => ({ ...y, y: centre.y - box.height });
  const down = y => ({ ...y, y: centre.y + box.height });
  return spec.kind === 'Dot' ? [right, left, up(right), down(right)] : [up(left), up(right), down(right), down(left), right, left];
}

function fits(spot, box, chart, taken) {
  const top = spot.y - box.height / 2;
  if (spot.x < 0 || spot.x + box.width > chart.width + 1 || top < 0 || top + box.height > chart.height) return false;
  return taken.every(other => spot.x + box.width + 2 < other.x || other.x + other.width + 2 < spot.x || top + box.height <= other.y || other.y + other.height <= top);
}
