import { sharp, traced } from './drawing.js';
import { palette } from './palette.js';
import { csvOf } from './table.js';
import { wrap } from './wrap.js';

/** Around a picture and between its parts. */
const pad = 16;

const textOf = (figure, selector) => tidy(figure.querySelector(selector)?.textContent);

const tidy = text => text?.trim().replace(/\s+/g, ' ') ?? '';

/** On the page a margin parts the mark of old data from the words before it; a picture has a blank. */
const apartOf = (figure, selector) => {
  const words = figure.querySelector(selector)?.cloneNode(true);
  words?.querySelectorAll('.stale').forEach(mark => mark.prepend(' '));
  return tidy(words?.textContent);
};

export function downloadCsv(figure) {
  save(new Blob([csvOf(figure)], { type: 'text/csv;charset=utf-8' }), nameOf(figure, 'csv'));
}

export function downloadPng(figure) {
  pictureOf(figure)?.toBlob(blob => save(blob, nameOf(figure, 'png')), 'image/png');
}

/** Browsers keep the clipboard from pages that came without encryption: there the picture is saved. */
export function copyPng(figure) {
  if (!navigator.clipboard?.write) return downloadPng(figure);
  const picture = pictureOf(figure);
  if (!picture) return;
  const blob = new Promise(resolve => picture.toBlob(resolve, 'image/png'));
  navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).catch(() => downloadPng(figure));
}

/** Drawn anew with a pen that writes shapes and texts; it is fetched when it is first asked for. */
export async function downloadSvg(figure) {
  const { drawing } = figure.querySelector('zgc-chart') ?? {};
  if (!drawing) return;
  const { Pen } = await import('./vector.js');
  const { clientWidth: width, clientHeight: height } = drawing.canvas;
  const frame = frameOf(figure, width, height);
  const pen = new Pen(frame.width, frame.height);
  ground(pen, frame);
  const sheet = pen.getSvg();
  const chart = traced(drawing, new Pen(width, height));
  chart.setAttribute('x', pad);
  chart.setAttribute('y', frame.top);
  sheet.append(chart);
  const name = sheet.ownerDocument.createElementNS(sheet.namespaceURI, 'title');
  name.textContent = textOf(figure, 'h2');
  sheet.prepend(name);
  save(new Blob([new XMLSerializer().serializeToString(sheet)], { type: 'image/svg+xml;charset=utf-8' }), nameOf(figure, 'svg'));
}

function pictureOf(figure) {
  const { drawing } = figure.querySelector('zgc-chart') ?? {};
  return drawing && sharp(drawing, () => picture(figure, drawing.canvas));
}

function picture(figure, chart) {
  const scale = chart.width / chart.clientWidth;
  const frame = frameOf(figure, chart.clientWidth, chart.clientHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round(frame.height * scale);
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  ground(pen, frame);
  pen.drawImage(chart, pad, frame.top, chart.clientWidth, chart.clientHeight);
  return canvas;
}

/** The picture alone must still say what it shows, of which day, how much of it was reported, and where it comes from. */
function frameOf(figure, width, height) {
  const family = getComputedStyle(figure).fontFamily;
  const lines = [
    ...block(textOf(figure, 'h2'), { family, size: 16, weight: 600 }, width, 'ink'),
    ...block(apartOf(figure, '.chart-sub'), { family, size: 12 }, width, 'soft'),
  ];
  const source = [textOf(document, '.brand'), location.host + location.pathname].filter(Boolean).join(' · ');
  const notes = [textOf(figure, '.chart-note'), source].flatMap(text => block(text, { family, size: 12 }, width, 'soft'));
  const tall = list => list.reduce((sum, line) => sum + line.font.size * 1.5, 0);
  const top = pad + tall(lines) + pad / 2;
  return { lines, notes, top, below: top + height + pad / 2, width: width + 2 * pad, height: height + tall(lines) + tall(notes) + 3 * pad };
}

function ground(pen, { lines, notes, below, width, height }) {
  const colour = palette(pen);
  pen.fillStyle = colour.surface;
  pen.fillRect(0, 0, width, height);
  write(pen, lines, pad, pad, colour);
  write(pen, notes, pad, below, colour);
}

function block(text, font, width, ink) {
  return text ? [wrap(text, width, 4, font)].flat().map(line => ({ line, font, ink })) : [];
}

function write(pen, lines, x, y, colour) {
  pen.textBaseline = 'top';
  for (const { line, font, ink } of lines) {
    pen.font = `${font.weight ?? 'normal'} ${font.size}px ${font.family}`;
    pen.fillStyle = colour[ink];
    pen.fillText(line, x, y);
    y += font.size * 1.5;
  }
}

function nameOf(figure, extension) {
  const title = textOf(figure, 'h2') || figure.dataset.chart;
  return `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 80)}.${extension}`;
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
