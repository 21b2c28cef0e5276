/** What this tab keeps under a key until it is closed; empty if that is nothing, or if storage is switched off. */
export function readTab(key: string): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text in this tab, or nothing where it is empty. False if it is too long or storage is switched off. */
export function writeTab(key: string, text: string): boolean {
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
