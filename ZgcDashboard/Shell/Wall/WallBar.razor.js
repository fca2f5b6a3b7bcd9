// The reader's own time: it goes on while the connection is away, and ends with its element.
customElements.define('wall-clock', class extends HTMLElement {
  #timer;

  connectedCallback() {
    const form = new Intl.DateTimeFormat(this.lang || undefined, { month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const show = () => {
      const now = form.format(new Date());
      if (this.textContent !== now) this.textContent = now;
    };
    show();
    this.#timer = setInterval(show, 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }
});
