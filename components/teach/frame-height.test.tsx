import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_HEIGHT, tellHeight } from './tell-height';

const SITE = 'https://sip-ladder.example';

describe('a frame', () => {
  const told = vi.fn();
  let grow: () => void = () => undefined;
  let height = 500.2;
  let shown: HTMLElement;

  beforeEach(() => {
    told.mockClear();
    height = 500.2;
    shown = document.createElement('main');
    shown.getBoundingClientRect = () => new DOMRect(0, 0, 300, height);
    class Observer {
      constructor(observed: () => void) {
        grow = observed;
      }
      observe() {
        grow();
      }
      disconnect() {
        grow = () => undefined;
      }
    }
    vi.stubGlobal('ResizeObserver', Observer);
  });

  function framed(): Pick<Window, 'postMessage'> {
    const around = { postMessage: told };
    vi.stubGlobal('parent', around);
    return around;
  }

  function ask(source: unknown, data: unknown): void {
    const event = new MessageEvent('message', { data });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  }

  it('tells how high it is, and again when that is another height', () => {
    framed();
    const end = tellHeight(shown);
    expect(told.mock.calls).toEqual([[{ type: 'sip-ladder:height', height: 501 }, '*']]);
    height = 500.7;
    grow();
    expect(told).toHaveBeenCalledTimes(1);
    height = 800;
    grow();
    expect(told).toHaveBeenLastCalledWith({ type: 'sip-ladder:height', height: 800 }, '*');
    end?.();
    height = 900;
    grow();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('answers the page around it, and nobody else', () => {
    const around = framed();
    const end = tellHeight(shown);
    ask(window, { type: ASK_HEIGHT });
    for (const data of [null, 'sip-ladder:ask-height', { type: 'other' }]) ask(around, data);
    expect(told).toHaveBeenCalledTimes(1);
    ask(around, { type: ASK_HEIGHT });
    expect(told).toHaveBeenCalledTimes(2);
    end?.();
    ask(around, { type: ASK_HEIGHT });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('that is a page of its own tells nobody', () => {
    vi.stubGlobal('parent', window);
    expect(tellHeight(shown)).toBeUndefined();
  });
});

describe('the script for the page around a frame', () => {
  const listening: [string, EventListenerOrEventListenerObject][] = [];

  beforeEach(() => {
    document.body.innerHTML = `
      <iframe data-sip-ladder src="${SITE}/embed/2.1/"></iframe>
      <iframe src="${SITE}/embed/2.2/"></iframe>`;
    const { addEventListener } = window;
    vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener) => {
      listening.push([type, listener]);
      addEventListener.call(window, type, listener);
    });
    // As the browser runs it: it is no module.
    new Function(fs.readFileSync('public/embed.js', 'utf8'))();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    for (const [type, listener] of listening.splice(0)) window.removeEventListener(type, listener);
    document.body.replaceChildren();
  });

  function heightAfter(data: unknown, { frame = 0, origin = SITE } = {}): string[] {
    const frames = [...document.querySelectorAll('iframe')];
    const source = frames[frame]?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    return frames.map(({ style }) => style.height);
  }

  const message = { type: 'sip-ladder:height', height: 812 };

  it('makes a frame with its attribute as high as it says', () => {
    expect(heightAfter(message)).toEqual(['812px', '']);
    expect(heightAfter({ ...message, height: 640 })).toEqual(['640px', '']);
    expect(heightAfter({ ...message, height: 1e9 })).toEqual(['20000px', '']);
  });

  it.each([
    ['a frame without the attribute', message, { frame: 1 }],
    ['no frame of this page', message, { frame: 2 }],
    ['another site that the frame has gone to', message, { origin: 'https://elsewhere.example' }],
    ['a message of another kind', { type: 'other', height: 812 }, {}],
    ['no message at all', null, {}],
    ['a height that is none', { ...message, height: '1px; color: red' }, {}],
    ['a height below nothing', { ...message, height: -3 }, {}],
  ])('does nothing for %s', (_whose, data, from) => {
    expect(heightAfter(data, from)).toEqual(['', '']);
  });

  it('asks frames that were there before it', () => {
    const asked = vi.fn();
    const frame = document.querySelector('iframe');
    Object.defineProperty(frame, 'contentWindow', { value: { postMessage: asked } });
    new Function(fs.readFileSync('public/embed.js', 'utf8'))();
    expect(asked.mock.calls).toEqual([[{ type: ASK_HEIGHT }, '*']]);
  });
});
