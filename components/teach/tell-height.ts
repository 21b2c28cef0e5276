/** What a frame tells the page around it; `public/embed.js` listens there. */
export interface HeightMessage {
  readonly type: 'sip-ladder:height';
  /** px that the run needs, so that nothing of it has to be scrolled. */
  readonly height: number;
}

/** What the page around a frame may ask, should the first answer have come too early for it. */
export const ASK_HEIGHT = 'sip-ladder:ask-height';

/**
 * Tells the page around this one how high an element is, at first, whenever that changes and when it is asked, until the
 * returned function is called. On a page of its own nobody is told anything.
 */
export function tellHeight(element: HTMLElement | null): (() => void) | undefined {
  const { parent } = window;
  if (element === null || parent === window) return undefined;
  const shown = element;
  let told = 0;

  function tell() {
    told = Math.ceil(shown.getBoundingClientRect().height);
    const message: HeightMessage = { type: 'sip-ladder:height', height: told };
    // Any page may show a run, and a height is no secret.
    parent.postMessage(message, '*');
  }
  function onMessage({ source, data }: MessageEvent) {
    if (source === parent && isQuestion(data)) tell();
  }

  const observer = new ResizeObserver(() => {
    if (Math.ceil(shown.getBoundingClientRect().height) !== told) tell();
  });
  observer.observe(shown);
  window.addEventListener('message', onMessage);
  return () => {
    observer.disconnect();
    window.removeEventListener('message', onMessage);
  };
}

function isQuestion(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === ASK_HEIGHT;
}
