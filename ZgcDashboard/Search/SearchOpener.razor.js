// The search is opened by / or Ctrl K on every page, and by its link in the bar; while the page has no circuit, the link leads to it.
const opener = () => document.querySelector('[data-search-open]');
const link = () => document.querySelector('a[data-search]');
const isTyping = target => target.closest?.('input, textarea, select, [contenteditable], .mud-dialog') != null;

const isWanted = event => !event.isComposing && !event.altKey && !event.shiftKey &&
  (event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/');

function open(event) {
  const button = opener();
  if (!button && event.type === 'click') return;
  event.preventDefault();
  event.stopPropagation();
  if (button) button.click();
  else link().click();
}

document.addEventListener('keydown', event => {
  if (link() && isWanted(event) && !isTyping(event.target)) open(event);
  // The choice moves, and not what is typed at.
  else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target.closest?.('.search-palette')) event.preventDefault();
}, true);

document.addEventListener('click', event => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (isPlain && event.isTrusted && event.target.closest?.('a[data-search]')) open(event);
}, true);

// What was looked for is shown in the middle of the screen. The page it stands on comes when the store has answered: until
// the reader does something, it is looked for with each change of the page.
const doing = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

function arrive(left) {
  const show = () => {
    const place = location.href !== left && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place) (place.querySelector('mark') ?? place).scrollIntoView({ block: 'center' });
  };
  const changes = new MutationObserver(show);
  const stop = () => {
    changes.disconnect();
    for (const name of doing) removeEventListener(name, stop, true);
  };
  changes.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => {
    for (const name of doing) addEventListener(name, stop, { capture: true, once: true });
  });
  setTimeout(stop, 10_000);
  show();
}

if (new URLSearchParams(location.search).has('find')) arrive(null);

document.addEventListener('click', event => {
  if (event.target.closest?.('a[href*="find="], .search-palette a[role=option]')) arrive(location.href);
}, true);

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.closest?.('.search-palette')) arrive(location.href);
}, true);

// What is chosen by the keyboard stays in sight.
const chosen = new MutationObserver(changes => {
  for (const { target } of changes) document.getElementById(target.getAttribute('aria-activedescendant') ?? '')?.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('focusin', event => {
  if (event.target.matches?.('.search-palette input')) chosen.observe(event.target, { attributeFilter: ['aria-activedescendant'] });
});
