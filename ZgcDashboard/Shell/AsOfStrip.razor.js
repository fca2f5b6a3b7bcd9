// Links and searches of a page that shows a moment of the past keep it. Rewritten when a link is reached for, so that
// the page's own addresses stay as they were rendered, whoever renders them.
const name = 'asof';

/** The account, and links that carry the address to come back to, are of no moment. */
const timeless = url => url.searchParams.has('back') || /^\/(account|sign-|health|openapi)/.test(url.pathname);

const here = () => new URLSearchParams(location.search).get(name);

/** The link's address at the moment of the page; null where it is not ours to change. */
function kept(href, added) {
  if (!href || href.startsWith('#')) return null;
  const url = new URL(href, document.baseURI);
  if (url.origin !== location.origin || !/^https?:$/.test(url.protocol) || timeless(url)) return null;
  const given = url.searchParams.get(name);
  if (given !== null && given !== added) return null;
  const moment = here();
  if (given === moment) return null;
  if (moment) url.searchParams.set(name, moment);
  else url.searchParams.delete(name);
  return [url.pathname + url.search + url.hash, moment];
}

function keep(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || link.dataset.asof === '') return;
  const change = kept(link.getAttribute('href'), link.dataset.asofAdded);
  if (!change) return;
  link.setAttribute('href', change[0]);
  if (change[1]) link.dataset.asofAdded = change[1];
  else delete link.dataset.asofAdded;
}

for (const reach of ['pointerover', 'pointerdown', 'focusin', 'contextmenu', 'click', 'auxclick']) document.addEventListener(reach, keep, true);

document.addEventListener('submit', event => {
  const form = event.target;
  const moment = here();
  if (!moment || form.method !== 'get' || form.elements[name]) return;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value: moment });
  form.append(field);
  setTimeout(() => field.remove());
}, true);

// A value of a chart leads on without a link that could be reached for.
document.addEventListener('zgc-follow', event => {
  const change = kept(event.detail.href);
  if (change) event.detail.href = new URL(change[0], document.baseURI).href;
});
