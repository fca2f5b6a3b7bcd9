import { color } from 'chart.js/helpers';
import { hatch } from './hatch.js';

const kebab = name => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** The colours of the reader's theme. charts.css registers each variable as a colour, so that it is read resolved. */
export function palette(context) {
  const style = getComputedStyle(document.documentElement);
  const read = name => style.getPropertyValue(`--${name}`).trim() || '#888';
  const plain = tone => read(`tone-${kebab(tone ?? 'Neutral')}`);
  const surface = read('surface');
  return {
    ink: read('ink'),
    soft: read('ink-soft'),
    line: read('line'),
    surface,
    veil: color(surface).alpha(0.82).rgbString(),
    plain,
    fill: tone => tone === 'Hatched' ? hatch(context, plain(tone), surface) : plain(tone),
    faint: (tone, alpha) => color(plain(tone)).alpha(alpha).rgbString(),
    on: tone => readable(tone === 'Hatched' ? surface : plain(tone), read('ink'), surface),
  };
}

export function fontOf(element) {
  const style = getComputedStyle(element);
  return { family: style.fontFamily, size: Math.max(11, parseFloat(style.fontSize) * 0.857), lineHeight: 1.3 };
}

/** How much larger than at a desk lines, dots and bars are to be: as much as the type is. */
export const scaleOf = font => Math.max(1, font.size / 12);

export function onThemeChange(recolour) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
}

/** Of two inks, the one that stands out more on a ground. */
function readable(ground, one, other) {
  const contrast = ink => {
    const [a, b] = [luminance(ground), luminance(ink)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  return contrast(one) >= contrast(other) ? one : other;
}

function luminance(text) {
  const { r, g, b } = color(text).rgb;
  const [x, y, z] = [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}
