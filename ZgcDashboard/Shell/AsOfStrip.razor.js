// Links and searches of a page that shows a moment of the past, or only what is stated outright, keep that. Rewritten when
// a link is reached for, so that the page's own addresses stay as they were rendered, whoever renders them.
const names = ['asof', 'stated'];

/** The account, and links that carry the address to come back to, are of no moment. */
const timeless = url => url.searchParams.has('back') || /^\/(account|sign-|health|openapi)/.test(url.pathname);

const here = name => new URLSearchParams(location.search).get(name);

/** The link's address with what the page keeps, and what of it was added; null where nothing is to be changed. */
function kept(href, added = {}) {
  if (!href || href.startsWith('#')) return null;
  const url = new URL(href, document.baseURI);
  if (url.origin !== location.origin || !/^https?:$/.test(url.protocol) || timeless(url)) return null;
  const now = {};
  let changed = false;
  for (const name of names) {
    const given = url.searchParams.get(name);
    if (given !== null && given !== added[name]) continue;
    const value = here(name);
    if (value) now[name] = value;
    if (given === value) continue;
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    changed = true;
  }
  return changed ? [url.pathname + url.search + url.hash, now] : null;
}

function keep(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || link.dataset.asof === '') return;
  const change = kept(link.getAttribute('href'), JSON.parse(link.dataset.kept ?? '{}'));
  if (!change) return;
  link.setAttribute('href', change[0]);
  link.dataset.kept = JSON.stringify(change[1]);
}

for (const reach of ['pointerover', 'pointerdown', 'focusin', 'contextmenu', 'click', 'auxclick']) document.addEventListener(reach, keep, true);

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'get') return;
  for (const name of names) {
    const value = here(name);
    if (!value || form.elements[name]) continue;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
    setTimeout(() => field.remove());
  }
}, true);

// A value of a chart leads on without a link that could be reached for.
document.addEventListener('zgc-follow', event => {
  const change = kept(event.detail.href);
  if (change) event.detail.href = new URL(change[0], document.baseURI).href;
});
