import { useEffect, useState } from 'react';

/** Characters up to which a text is judged at each key press, in a few ms. */
const INSTANT = 20_000;

/** ms of rest after which a longer one is. */
const PAUSE = 300;

/** The text that is to be judged: a long one lags behind what is typed until the reader pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return text.length <= INSTANT ? text : settled;
}
