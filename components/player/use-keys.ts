import { type RefObject, useEffect, useRef } from 'react';
import type { Playback } from './use-playback';

/** A key of the lab and what it does, for the sheet that `?` shows. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '← →', does: 'one step back, one step on' },
  { keys: 'Space or .', does: 'play or pause' },
  { keys: 'Home End', does: 'to the start, to the end' },
  { keys: '1 … 9', does: 'speed, 4 being normal' },
  { keys: 'e', does: 'edit the message' },
  { keys: 'd', does: 'compare it with the one before' },
  { keys: 'm', does: 'back to reading the message' },
  { keys: 'n', does: 'to what the network may do to the message' },
  { keys: 'u', does: 'undo the last change' },
  { keys: 't', does: 'times from the start, from the message before, from the mark' },
  { keys: 'k', does: 'make the open message the mark that times count from' },
  { keys: 'c', does: 'colours by kind of message, by Call-ID, by CSeq' },
  { keys: 'f', does: 'fold rows of retransmissions, or draw each' },
  { keys: '+ − 0', does: 'ladder larger, smaller, as it was' },
  { keys: 'Shift ← →', does: 'to both sides of a larger ladder' },
  { keys: '?', does: 'this list' },
];

export interface KeyActions {
  readonly edit: () => void;
  readonly compare: () => void;
  readonly read: () => void;
  readonly network: () => void;
  readonly undo: () => void;
  readonly help: () => void;
  /** What a key does to the look of the ladder; false if it does nothing. */
  readonly look: (key: string) => boolean;
}

/** Speeds of the keys 1 to 9, doubling: 4 is normal. */
export const SPEEDS: readonly number[] = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32];

/**
 * The keys of the lab. They work while the focus is inside it, and on the whole page with `everywhere`; never while
 * the reader types, and never together with Ctrl, Alt or Meta, nor the arrows with Shift.
 */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  everywhere: boolean,
  playback: Playback,
  actions: KeyActions,
): void {
  const latest = useRef({ everywhere, playback, actions });
  useEffect(() => {
    latest.current = { everywhere, playback, actions };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const now = latest.current;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const inside = target !== undefined && root.current?.contains(target) === true;
      const unfocused = target === undefined || target === document.body || target.id === 'content';
      if (!inside && !(now.everywhere && unfocused)) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      // Those move a larger ladder; where there is none they are no steps either.
      if (event.shiftKey && event.key.startsWith('Arrow')) return;
      if (target && wantsKey(target, event.key)) return;
      if (perform(event.key, now.playback, now.actions)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** True if the focused element has a use of its own for the key. */
function wantsKey(target: HTMLElement, key: string): boolean {
  if (target.shadowRoot !== null || target.isContentEditable) return true;
  if (target.matches('input, select, textarea') || target.closest('dialog') !== null) return true;
  if (key === ' ') return target.matches('button, a, summary, [role=button], [role=tab]');
  return false;
}

function perform(key: string, playback: Playback, actions: KeyActions): boolean {
  const speed = /^[1-9]$/.test(key) ? SPEEDS[Number(key) - 1] : undefined;
  if (speed !== undefined) {
    playback.setSpeed(speed);
    return true;
  }
  const action = actionFor(key, playback, actions);
  if (action === undefined) return actions.look(key);
  action();
  return true;
}

function actionFor(key: string, playback: Playback, actions: KeyActions): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => playback.step(-1);
    case 'ArrowRight':
      return () => playback.step(1);
    case 'Home':
      return () => playback.goTo(0);
    case 'End':
      return () => playback.goTo(Number.MAX_SAFE_INTEGER);
    case ' ':
    case '.':
      return playback.toggle;
    case 'e':
      return actions.edit;
    case 'd':
      return actions.compare;
    case 'm':
      return actions.read;
    case 'n':
      return actions.network;
    case 'u':
      return actions.undo;
    case '?':
      return actions.help;
    default:
      return undefined;
  }
}
