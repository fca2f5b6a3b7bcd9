const pause = 5_000;
const isWall = () => document.querySelector('.kiosk') !== null;
const strip = document.getElementById('components-reconnect-modal');

strip.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  // The circuit is gone for good: the filters are in the address, so a reload resumes where the reader was.
  if (state === 'rejected') reload();
  if (state === 'failed') wait();
});

strip.querySelector('button').addEventListener('click', retry);

async function retryWhenVisible() {
  if (document.visibilityState === 'visible') await retry();
}

async function retry() {
  document.removeEventListener('visibilitychange', retryWhenVisible);
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) reload();
  } catch {
    wait();
  }
}

/** A wall has nobody who presses or comes back to it: it tries again by itself. */
function wait() {
  if (isWall()) setTimeout(retry, pause);
  else document.addEventListener('visibilitychange', retryWhenVisible);
}

/** The browser's own page of errors would never come back: a wall waits until the server answers. */
async function reload() {
  while (isWall() && !await fetch('/health/live').then(answer => answer.ok, () => false)) await new Promise(resolve => setTimeout(resolve, pause));
  location.reload();
}
