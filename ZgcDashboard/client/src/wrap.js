const pen = document.createElement('canvas').getContext('2d');

export function widthOf(text, font) {
  pen.font = css(font);
  return pen.measureText(text).width;
}

export const css = font => `${font.weight ?? 'normal'} ${font.size}px ${font.family}`;

/** Breaks a label between words, or between any two Chinese characters; what exceeds the last line ends in …. */
export function wrap(text, width, lines, font) {
  const tokens = String(text).match(/[\p{Script=Latin}\p{N}.,%'+-]+|\s+|./gu) ?? [];
  const greedy = fill(tokens, width, font);
  // Lines of like length, rather than one character alone on the last.
  const even = fill(tokens, Math.min(width, widthOf(text, font) / greedy.length + font.size), font);
  const rows = even.length === greedy.length ? even : greedy;
  const kept = rows.slice(0, lines).map(row => elide(row, width, font));
  if (rows.length > lines) kept[lines - 1] = elide(`${rows[lines - 1]}${rows[lines]}`, width, font);
  return kept.length === 1 ? kept[0] : kept;
}

function fill(tokens, width, font) {
  const rows = [''];
  for (const token of tokens) {
    const row = rows[rows.length - 1];
    if (row && widthOf(row + token, font) > width) rows.push(token.trimStart());
    else rows[rows.length - 1] = row + token;
  }
  return rows;
}

function elide(text, width, font) {
  const row = text.trim();
  if (widthOf(row, font) <= width) return row;
  const letters = [...row];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, font) > width) letters.pop();
  return `${letters.join('')}…`;
}
