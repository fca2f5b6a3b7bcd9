const formats = new Map();

export function number(value) {
  const language = document.documentElement.lang || 'zh-CN';
  if (!formats.has(language)) formats.set(language, new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  return formats.get(language).format(value);
}

/** From one end to the other, rounded away from each other: never narrower than it is. */
export function range(low, high) {
  const outward = (value, round) => {
    const scaled = value * 100;
    // What is a whole hundredth but for the noise of binary fractions stays as it is.
    return (Math.abs(scaled - Math.round(scaled)) < 1e-7 ? Math.round(scaled) : round(scaled)) / 100;
  };
  return `${number(outward(low, Math.floor))}–${number(outward(high, Math.ceil))}`;
}
