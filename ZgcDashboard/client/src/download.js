import { sharp } from './drawing.js';
import { palette } from './palette.js';
import { csvOf } from './table.js';
import { wrap } from './wrap.js';

const textOf = (figure, selector) => figure.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? '';

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

function pictureOf(figure) {
  const { drawing } = figure.querySelector('zgc-chart') ?? {};
  return drawing && sharp(drawing, () => picture(figure, drawing.canvas));
}

/** The picture alone must still say what it shows, of which day, how much of it was reported, and where it comes from. */
function picture(figure, chart) {
  const scale = chart.width / chart.clientWidth;
  const family = getComputedStyle(figure).fontFamily;
  const lines = [
    ...block(textOf(figure, 'h2'), { family, size: 16, weight: 600 }, chart.clientWidth, 'ink'),
    ...block(textOf(figure, '.chart-sub'), { family, size: 12 }, chart.clientWidth, 'soft'),
  ];
  const source = [textOf(document, '.brand'), location.host + location.pathname].filter(Boolean).join(' · ');
  const notes = [textOf(figure, '.chart-note'), source].flatMap(text => block(text, { family, size: 12 }, chart.clientWidth, 'soft'));
  const tall = list => list.reduce((sum, line) => sum + line.font.size * 1.5, 0);
  const pad = 16;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((chart.clientWidth + 2 * pad) * scale);
  canvas.height = Math.round((chart.clientHeight + tall(lines) + tall(notes) + 3 * pad) * scale);
  const pen = canvas.getContext('2d');
  const colour = palette(pen);
  pen.scale(scale, scale);
  pen.fillStyle = colour.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  write(pen, lines, pad, pad, colour);
  const top = pad + tall(lines) + pad / 2;
  pen.drawImage(chart, pad, top, chart.clientWidth, chart.clientHeight);
  write(pen, notes, pad, top + chart.clientHeight + pad / 2, colour);
  return canvas;
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
