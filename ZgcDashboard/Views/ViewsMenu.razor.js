// The views of a reader without an account; the start page among them is told to the server by a cookie, before anything is shown.
const KEY = 'zgc-views';
const YEAR = 365 * 24 * 3600;

export const read = () => localStorage.getItem(KEY);

/** Keeps the views, unless another tab has kept others since they were read. */
export function replace(before, after, start) {
  if (localStorage.getItem(KEY) !== before) return false;
  localStorage.setItem(KEY, after);
  const value = start ? `${encodeURIComponent(start)}; max-age=${YEAR}` : '; max-age=0';
  document.cookie = `start=${value}; path=/; SameSite=Lax`;
  return true;
}

export const title = () => document.title.split(' · ')[0];

/** Without https a page has no clipboard of its own: what is selected is copied then. */
export async function copy(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  const field = document.createElement('textarea');
  field.value = text;
  const before = document.activeElement;
  (before?.closest('[role=dialog]') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus();
  return copied;
}
