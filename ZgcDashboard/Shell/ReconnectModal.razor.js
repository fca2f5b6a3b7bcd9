const strip = document.getElementById('components-reconnect-modal');

strip.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  // The circuit is gone for good: the filters are in the address, so a reload resumes where the reader was.
  if (state === 'rejected') location.reload();
  if (state === 'failed') document.addEventListener('visibilitychange', retryWhenVisible);
});

strip.querySelector('button').addEventListener('click', retry);

async function retryWhenVisible() {
  if (document.visibilityState === 'visible') await retry();
}

async function retry() {
  document.removeEventListener('visibilitychange', retryWhenVisible);
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
  } catch {
    document.addEventListener('visibilitychange', retryWhenVisible);
  }
}
