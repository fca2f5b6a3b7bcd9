// Chart.js calls every function that it finds in its options; so what our plugins draw with is kept beside them.
const scenes = new WeakMap();

export const stage = (canvas, scene) => scenes.set(canvas, scene);

export const sceneOf = chart => scenes.get(chart.canvas) ?? {};
