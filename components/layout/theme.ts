export type Theme = 'system' | 'light' | 'dark';

/** In the order in which the switch goes through them. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Key of the browser's store; `public/theme.js` reads it before the first paint. */
const KEY = 'theme';

/** Tells this page about a change; the browser's own `storage` event tells the others. */
const changed = new EventTarget();

/** What holds for this page now. */
export function readTheme(): Theme {
  const stored = document.documentElement.dataset.theme;
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Applies and remembers a choice. Where the browser refuses to remember, it holds until the page is left. */
export function chooseTheme(theme: Theme): void {
  apply(theme);
  try {
    if (theme === 'system') {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, theme);
    }
  } catch {
    // Storage can be switched off. The choice is applied all the same.
  }
  changed.dispatchEvent(new Event('change'));
}

/** Calls back when the choice changes, here or in another tab. Returns what ends that. */
export function watchTheme(callback: () => void): () => void {
  function fromOtherTab(event: StorageEvent) {
    if (event.key === KEY) {
      apply(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : 'system');
      callback();
    }
  }
  changed.addEventListener('change', callback);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    changed.removeEventListener('change', callback);
    window.removeEventListener('storage', fromOtherTab);
  };
}

function apply(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
