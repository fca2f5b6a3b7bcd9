import { adopt, leave } from './handover.js';
import { draw, redraw, recolour } from './drawing.js';
import { onThemeChange } from './palette.js';

class ZgcChart extends HTMLElement {
  static observedAttributes = ['spec'];

  #drawing = null;
  #here = false;

  connectedCallback() {
    this.#here = true;
    this.#drawing = adopt(this.getAttribute('name'));
    if (this.#drawing) {
      this.append(this.#drawing.canvas);
      this.#drawing.host = this;
      this.#drawing.tell();
    }
    this.#show();
  }

  disconnectedCallback() {
    this.#here = false;
    if (this.#drawing) leave(this.getAttribute('name'), this.#drawing);
    this.#drawing = null;
  }

  attributeChangedCallback() {
    // When the page's elements are upgraded this comes before connectedCallback, which may have a canvas to adopt.
    if (this.#here) this.#show();
  }

  get drawing() {
    return this.#drawing;
  }

  recolour() {
    if (this.#drawing) recolour(this.#drawing);
  }

  #show() {
    const text = this.getAttribute('spec');
    if (!text || text === this.#drawing?.text) return;
    try {
      const spec = JSON.parse(text);
      this.#drawing = this.#drawing ? redraw(this.#drawing, spec, text) : draw(this, spec, text);
    } catch (error) {
      console.warn(`zgc-chart ${this.getAttribute('name')}:`, error);
    }
  }
}

customElements.define('zgc-chart', ZgcChart);
onThemeChange(() => document.querySelectorAll('zgc-chart').forEach(chart => chart.recolour()));
