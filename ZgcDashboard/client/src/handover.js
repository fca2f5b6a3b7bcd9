// When the circuit takes over, Blazor replaces the prerendered nodes: the drawing waits here for the element that follows.
const waiting = new Map();
const patience = 500;

export function leave(name, drawing) {
  drawing.canvas.remove();
  waiting.get(name)?.drop();
  const drop = () => {
    clearTimeout(timer);
    if (waiting.get(name)?.drawing === drawing) waiting.delete(name);
    drawing.chart.destroy();
  };
  const timer = setTimeout(drop, patience);
  waiting.set(name, { drawing, timer, drop });
}

export function adopt(name) {
  const found = waiting.get(name);
  if (!found) return null;
  clearTimeout(found.timer);
  waiting.delete(name);
  return found.drawing;
}
