// What was on the page when the reader left it, or after they had ten seconds to read it, is not news at the next visit.
const YEAR = 365 * 24 * 3600;
const READ = 10_000;

class Seen extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    addEventListener('pagehide', () => this.keep(), { signal: this.stop.signal });
    this.timer = setTimeout(() => this.keep(), READ);
  }

  disconnectedCallback() {
    this.stop.abort();
    clearTimeout(this.timer);
  }

  keep() {
    const now = Math.floor(Date.now() / 1000);
    document.cookie = `seen=${this.getAttribute('entry')}.${now}; path=/; max-age=${YEAR}; SameSite=Lax`;
  }
}

customElements.define('zgc-seen', Seen);
