import { startTransition, useEffect, useState } from 'react';

/** What comes after the page, or why it is not there. */
export type Loaded<T> = T | 'loading' | 'failed';

/** Something that is loaded once the page is alive. `load` must be the same function at every call. */
export function useLoaded<T extends object>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>('loading');
  useEffect(() => {
    let gone = false;
    // Nobody pressed anything for it: the page does not stand still while it is put in its place.
    const put = (all: Loaded<T>) => {
      if (!gone) startTransition(() => setLoaded(all));
    };
    load().then(put, () => put('failed'));
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}
