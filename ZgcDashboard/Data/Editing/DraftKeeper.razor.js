// Keeps what is typed into a form in this tab, by its fields' data-column, until the server says that nothing is unsaved.
// Given back by a change of the hidden field inside, which the form reads as typing.
const LONGEST = 20000;

class Draft extends HTMLElement {
  static observedAttributes = ['ready', 'dirty'];

  connectedCallback() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    addEventListener('input', event => this.typed(event), { capture: true, signal });
    addEventListener('change', event => this.typed(event), { capture: true, signal });
    addEventListener('click', event => event.target.closest?.('[data-draft-drop]') && this.drop(), { capture: true, signal });
    this.offer();
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  attributeChangedCallback(name, before, after) {
    if (name === 'dirty' && before === 'true' && after === 'false') this.drop();
    if (name === 'ready' && this.isConnected) this.offer();
  }

  get key() {
    return `zgc-draft:${this.getAttribute('name')}`;
  }

  get kept() {
    return JSON.parse(sessionStorage.getItem(this.key) ?? 'null');
  }

  typed(event) {
    const field = event.target;
    if (field.form?.id !== this.getAttribute('form') || !this.isConnected) return;
    const long = (field.value?.length ?? 0) > LONGEST;
    field.setCustomValidity(long ? this.getAttribute('too-long') : '');
    if (long) {
      // The server would close the connection; the text stays in the field, and the browser says why.
      event.stopImmediatePropagation();
      // Only while one types in it: said at leaving, it would draw the focus back from the next field.
      if (event.type === 'input') field.reportValidity();
      return;
    }
    const column = field.closest('[data-column]')?.dataset.column;
    if (column) this.keep(column, valueOf(field));
  }

  keep(column, value) {
    const draft = this.kept ?? { ...JSON.parse(this.getAttribute('begun')), Texts: {} };
    if (column === '$why') draft.Why = value;
    else if (column === '$cites') draft.Cites = value === 'true';
    else {
      delete draft.Texts[column];
      draft.Texts[column] = value;
    }
    sessionStorage.setItem(this.key, JSON.stringify(draft));
  }

  drop() {
    sessionStorage.removeItem(this.key);
  }

  offer() {
    if (this.offered || this.getAttribute('ready') !== 'true') return;
    this.offered = true;
    setTimeout(() => {
      const kept = this.isConnected && sessionStorage.getItem(this.key);
      if (!kept) return;
      const field = this.querySelector('input');
      field.value = kept;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
}

/** As the form reads it: of a choice of several, the chosen in their order. */
function valueOf(field) {
  if (field.type !== 'checkbox') return field.value;
  const choices = field.closest('fieldset[data-column]');
  return choices ? [...choices.querySelectorAll('input:checked')].map(choice => choice.value).join(';') : `${field.checked}`;
}

customElements.define('zgc-draft', Draft);
