/** The address of the value under the pointer; on a row of bars or dots, of any value of that row. */
export function linkAt(chart, spec, event) {
  if (!event) return null;
  const under = (mode, intersect) => chart.getElementsAtEventForMode(event, mode, { intersect, axis: chart.options.indexAxis === 'y' ? 'y' : undefined }, false);
  const linkOf = item => spec.kind === 'Sankey' ? spec.flows[item.index]?.link : spec.series[item.datasetIndex]?.links?.[item.index];
  const hits = under('point', true);
  const found = hits.map(linkOf).find(Boolean);
  if (found || spec.kind === 'Line' || spec.kind === 'Sankey' || spec.stacked) return found ?? null;
  const { left, right, top, bottom } = chart.chartArea;
  const box = chart.canvas.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const inside = chart.options.indexAxis === 'y' ? y >= top && y <= bottom : x >= left && x <= right;
  if (!inside) return null;
  const mode = chart.options.indexAxis === 'y' ? 'y' : 'x';
  return chart.getElementsAtEventForMode(event, mode, { intersect: true }, false).map(linkOf).find(Boolean) ?? null;
}

export function follow(link, event) {
  if (!link) return;
  const address = new URL(link, document.baseURI);
  if (address.origin !== location.origin) return;
  // The page may have something to keep in its addresses.
  const following = new CustomEvent('zgc-follow', { detail: { href: address.href } });
  document.dispatchEvent(following);
  const { href } = following.detail;
  if (event?.ctrlKey || event?.metaKey) window.open(href, '_blank', 'noopener');
  else if (window.Blazor?.navigateTo) window.Blazor.navigateTo(href);
  else location.href = href;
}
