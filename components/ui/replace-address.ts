/**
 * Puts a fragment, without its `#`, in place of the one in the address; an empty one leaves none. The place in the
 * history stays the same; the path keeps its last slash, which the router drops when the reader comes back. False if the browser refuses: the address is too long, or changes too often.
 */
export function replaceAddress(fragment: string): boolean {
  const { pathname, search } = window.location;
  const hash = fragment === '' ? '' : `#${fragment}`;
  const address = `${withSlash(pathname)}${search}${hash}`;
  try {
    window.history.replaceState(stateWith(window.history.state, address, hash), '', address);
    return true;
  } catch {
    return false;
  }
}

/** `/flows/2.1` becomes `/flows/2.1/`; the name of a file stays, and so does a path that has its slash. */
function withSlash(path: string): string {
  return path.endsWith('/') || path.endsWith('.html') ? path : `${path}/`;
}

/** The router keeps the address in the state too, and takes it from there when the reader comes back. */
function stateWith(state: unknown, as: string, hash: string): unknown {
  if (!isOfRouter(state)) return state;
  return { ...state, as, url: state.url.replace(/#.*$/s, '') + hash };
}

function isOfRouter(state: unknown): state is { readonly url: string; readonly as: string } {
  if (typeof state !== 'object' || state === null) return false;
  return 'url' in state && typeof state.url === 'string' && 'as' in state;
}
