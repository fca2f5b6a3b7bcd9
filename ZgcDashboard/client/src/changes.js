// Marks for a moment what a live change gave another text: the browser sees it, so no circuit has to remember it.
new MutationObserver(changes => {
  for (const { target } of changes) {
    const changed = target.parentElement?.closest('.changing');
    if (!changed) continue;
    changed.classList.remove('changed');
    requestAnimationFrame(() => changed.classList.add('changed'));
  }
}).observe(document.documentElement, { characterData: true, subtree: true });
