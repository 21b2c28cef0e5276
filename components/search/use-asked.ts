import { useRouter } from 'next/router';
import { useEffect, useRef, useState } from 'react';

/** Characters that are searched for. */
export const LONGEST_QUESTION = 200;

/** ms of rest after which the question stands in the address. */
const PAUSE = 300;

/** What the reader asks, kept in the address: a search can be linked, and is there again after going back. */
export function useAsked(): readonly [string, (question: string) => void] {
  const { isReady, query, pathname, replace } = useRouter();
  const [asked, setAsked] = useState('');
  /** What was read from the address or written into it last. */
  const known = useRef('');
  const written = typeof query.q === 'string' ? query.q.slice(0, LONGEST_QUESTION) : '';

  useEffect(() => {
    if (!isReady || written === known.current) return;
    known.current = written;
    setAsked(written);
  }, [isReady, written]);

  useEffect(() => {
    if (asked === known.current) return;
    const timer = setTimeout(() => {
      known.current = asked;
      const search = asked === '' ? '' : `?q=${encodeURIComponent(asked)}`;
      void replace(`${pathname}/${search}`, undefined, { shallow: true, scroll: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [asked, pathname, replace]);

  return [asked, setAsked];
}
