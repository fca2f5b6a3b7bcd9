import { number } from './language.js';
import { widthOf, wrap } from './wrap.js';

export function sankey(spec, look, width) {
  const { colour, font, scale } = look;
  const flows = spec.flows ?? [];
  const nodes = nodesOf(flows);
  const depth = 1 + Math.max(0, ...[...nodes.values()].map(node => node.depth));
  const labels = Object.fromEntries([...nodes].map(([key, node]) => [key, caption(key, node, (width() - 40) / depth - 12, font)]));
  const tall = Math.max(1, ...Object.values(labels).map(label => label.split('\n').length));
  return {
    type: 'sankey',
    datasets: [{
      label: '',
      data: flows.map(flow => ({ from: flow.from, to: flow.to, flow: flow.value })),
      colorFrom: context => colour.fill(nodes.get(flows[context.dataIndex]?.from)?.tone),
      colorTo: context => colour.fill(nodes.get(flows[context.dataIndex]?.to)?.tone),
      flowColor: context => flowColour(flows[context.dataIndex]?.tone, context.active, colour),
      labels,
      nodeLabels: { color: colour.ink, backgroundColor: colour.veil, borderRadius: 3, padding: 3, font },
      nodeWidth: 8 * scale,
      nodePadding: 6 + tall * font.size * 1.2,
      nodePaddingMode: 'even',
      borderWidth: 0,
      size: 'max',
    }],
    options: { layout: { padding: { top: 8, bottom: 12 + (tall - 1) * font.size * 0.6 * (scale > 1.5), left: 4, right: 12 } } },
  };
}

function flowColour(tone, active, colour) {
  return tone === 'Hatched' ? colour.fill(tone) : colour.faint(tone, active ? 0.6 : 0.38);
}

// A key may end in blanks, to tell apart two nodes of one name.
function caption(key, node, width, font) {
  const size = number(Math.max(node.into, node.out));
  const line = `${key.trim()} ${size}`;
  // One text, not an array of lines: the sankey plugin empties such an array when it draws it.
  return widthOf(line, font) <= width ? line : [wrap(key.trim(), width, 2, font), size].flat().join('\n');
}

/** What flows through each node, and the tone of its largest inflow (of its largest outflow, at the start). */
function nodesOf(flows) {
  const nodes = new Map();
  const node = key => nodes.get(key) ?? nodes.set(key, { into: 0, out: 0, best: 0, depth: 0 }).get(key);
  for (const flow of flows) {
    node(flow.from).out += flow.value;
    const to = node(flow.to);
    to.into += flow.value;
    if (flow.value > to.best) Object.assign(to, { best: flow.value, tone: flow.tone });
  }
  for (const flow of flows) if (!nodes.get(flow.from).into) nodes.get(flow.from).tone ??= flow.tone;
  // As many rounds as there are nodes settle the depths, and end even when flows run in a circle.
  for (let round = 0; round < nodes.size; round++)
    for (const flow of flows) nodes.get(flow.to).depth = Math.min(nodes.size, Math.max(nodes.get(flow.to).depth, nodes.get(flow.from).depth + 1));
  return nodes;
}
