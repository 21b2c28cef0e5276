import { useEffect } from 'react';
import { note } from './progress-store';

/** Part of the window's height above which a heading has been passed. */
const READING_LINE = 0.4;

/** ms of rest after which a place is where the reader is: who scrolls by is not there. */
const REST = 500;

/** Id of the heading with which the end of every lesson begins. */
const RECAP = 'what-to-remember';

/**
 * Remembers where in a lesson the reader is, and that it was read to its end once they come down to what is to be remembered.
 * `headings` are the ids of its headings in order. Who has not scrolled to a heading is nowhere yet, so that a short look
 * does not take away the place where they left off; who only jumps to the end has not read the lesson.
 */
export function useReading(lesson: string, headings: readonly string[]): void {
  useEffect(() => {
    const end = headings.indexOf(RECAP);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let passed: string | undefined;
    let noted: string | undefined;
    let wasAbove = false;
    function keep() {
      if (passed !== undefined && passed !== noted) note({ type: 'leave', lesson, heading: passed });
      noted = passed;
    }
    function onScroll() {
      passed = headingAt(headings) ?? passed;
      const at = headings.indexOf(passed ?? '');
      if (wasAbove && end >= 0 && at >= end) {
        // Once for each way down: who says afterwards that they have not read it has the last word.
        wasAbove = false;
        note({ type: 'read', lesson });
      }
      wasAbove ||= at >= 0 && at < end;
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    }
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', keep);
    };
  }, [lesson, headings]);
}

/** The last heading that the reader has passed; undefined at the beginning of the page. */
function headingAt(headings: readonly string[]): string | undefined {
  if (window.scrollY === 0) return undefined;
  const line = window.innerHeight * READING_LINE;
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY + window.innerHeight >= scrollHeight - 1;
  return headings.findLast((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && (top <= line || (isAtEnd && top <= window.innerHeight));
  });
}
