// Fetched by itself, when a reader asks for a chart as shapes.
import { Context } from 'svgcanvas';

/** A pen that writes SVG, and its own sheet. The library forgets two things that Chart.js draws borders with. */
export class Pen extends Context {
  getContext() {
    return this;
  }

  /** What is clipped to goes on: the same path may be filled next. */
  clip() {
    const path = this.__currentDefaultPath;
    super.clip();
    this.beginPath();
    this.__currentDefaultPath = path;
  }

  fill(rule) {
    super.fill();
    if (rule === 'evenodd') this.__currentElement.setAttribute('fill-rule', rule);
  }
}
