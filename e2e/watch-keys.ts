/** A key press as a page sees it, in ms. */
export interface WatchedKey {
  /** That it kept scripts busy, ours and React's. */
  readonly work: number;
  /** Until the next frame has been painted. */
  readonly frame: number;
}

/**
 * Runs in the page. A task that an event posts runs when the event, what it calls and its promises are done, and a
 * second one when what they put off to a task of their own is done too, as React does. From an animation frame to a
 * task that is posted in it the browser computes styles and layout and paints: that is no work of scripts.
 */
export function watchKeys(editor: Element): { readonly stop: () => readonly WatchedKey[] } {
  /** ms for which a key press is watched. */
  const WATCHED = 60;
  const keys: WatchedKey[] = [];
  const now = () => performance.now();
  function soon(call: () => void) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(null);
  }
  function watch() {
    const start = now();
    // What has not happened by the end took at least that long.
    const end = start + WATCHED;
    const key = { done: end, drawn: end, painted: end };
    const done = () => soon(() => soon(() => (key.done = now())));
    done();
    // A character comes by an event of its own, Backspace does not.
    editor.addEventListener('input', done, { once: true });
    requestAnimationFrame(() => {
      key.drawn = now();
      soon(() => (key.painted = now()));
    });
    setTimeout(() => {
      editor.removeEventListener('input', done);
      const before = Math.min(key.done, key.drawn) - start;
      const behind = Math.max(0, key.done - Math.max(key.drawn, key.painted));
      keys.push({ work: before + (key.done > key.drawn ? behind : 0), frame: key.painted - start });
    }, WATCHED);
  }
  editor.addEventListener('keydown', watch, true);
  return {
    stop() {
      editor.removeEventListener('keydown', watch, true);
      return keys;
    },
  };
}
