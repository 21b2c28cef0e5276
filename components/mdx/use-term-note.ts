import {
  type FocusEvent,
  type HTMLAttributes,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { placeNear } from './place-near';

/** ms that a pointer rests on a word before its note comes, and stays away before it goes. */
const REST = 150;
const AWAY = 300;

export interface TermNote {
  /** The word, a button. */
  readonly wordRef: RefObject<HTMLButtonElement | null>;
  /** What is said of it: an element with the attribute `popover`, inside of what is around both. */
  readonly noteRef: RefObject<HTMLSpanElement | null>;
  /** Shows the note beside the word. */
  readonly open: () => void;
  /** For the element around both. */
  readonly around: Pick<
    HTMLAttributes<HTMLElement>,
    'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
  >;
}

/**
 * Shows a note beside a word while a mouse rests on either of them or the focus is in either. That Escape and a click
 * elsewhere close it, and that only one is open, is what a popover does by itself.
 */
export function useTermNote(): TermNote {
  const wordRef = useRef<HTMLButtonElement>(null);
  const noteRef = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function open() {
    if (wordRef.current === null || noteRef.current === null) return;
    noteRef.current.togglePopover(true);
    place(noteRef.current, wordRef.current);
  }

  function close() {
    noteRef.current?.togglePopover(false);
  }

  function later(ms: number, act: () => void) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(act, ms);
  }

  function onPointerEnter({ pointerType }: PointerEvent) {
    // A finger that passes over a word scrolls the page.
    if (pointerType === 'mouse') later(REST, open);
  }

  function onPointerLeave({ currentTarget }: PointerEvent) {
    later(AWAY, () => currentTarget.contains(document.activeElement) || close());
  }

  function onFocus({ target, relatedTarget }: FocusEvent) {
    // Escape in the note gives the focus back to the word, and that must not open it again.
    const cameFromNote = noteRef.current?.contains(relatedTarget) ?? false;
    if (target === wordRef.current && !cameFromNote) open();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) close();
  }

  return { wordRef, noteRef, open, around: { onPointerEnter, onPointerLeave, onFocus, onBlur } };
}

function place(note: HTMLElement, word: HTMLElement): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { left, top } = placeNear(word.getBoundingClientRect(), note.getBoundingClientRect(), {
    width,
    height,
  });
  // In coordinates of the page, so that the note stays with the word when somebody scrolls.
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}
