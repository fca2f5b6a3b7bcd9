// Chart.js calls every function that it finds in its options; so what our plugins draw with is kept beside them.
const scenes = new WeakMap();

export const stage = (canvas, scene) => scenes.set(canvas, scene);

/**
 * Empty while the chart has no scales to draw on: Chart.js forgets them when its canvas leaves the page, and draws once
 * after it is back before it has new ones.
 */
export const sceneOf = chart => chart.getDatasetMeta(0).vScale ? scenes.get(chart.canvas) ?? {} : {};
