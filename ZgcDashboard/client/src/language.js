const formats = new Map();

export function number(value) {
  const language = document.documentElement.lang || 'zh-CN';
  if (!formats.has(language)) formats.set(language, new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  return formats.get(language).format(value);
}
