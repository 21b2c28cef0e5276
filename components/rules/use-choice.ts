import { useRouter } from 'next/router';
import { useEffect, useRef, useState } from 'react';
import { type Choice, EVERYTHING, readChoice, writeChoice } from './choice';

/** ms of rest after which the search stands in the address. */
const PAUSE = 300;

/** What the reader looks for, kept in the address: a search can be linked, and is there again after going back. */
export function useChoice(): readonly [Choice, (choice: Choice) => void] {
  const { isReady, asPath, pathname, replace } = useRouter();
  const [choice, setChoice] = useState(EVERYTHING);
  /** What was read from the address or written into it last. */
  const known = useRef('');

  useEffect(() => {
    if (!isReady) return;
    const read = readChoice(asPath.split('#')[0]?.split('?')[1] ?? '');
    if (writeChoice(read) === known.current) return;
    known.current = writeChoice(read);
    setChoice(read);
  }, [isReady, asPath]);

  useEffect(() => {
    const search = writeChoice(choice);
    if (search === known.current) return;
    const timer = setTimeout(() => {
      known.current = search;
      void replace(`${pathname}/${search && `?${search}`}`, undefined, { shallow: true, scroll: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [choice, pathname, replace]);

  return [choice, setChoice];
}
