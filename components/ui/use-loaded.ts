import { useEffect, useState } from 'react';

/** What comes after the page, or why it is not there. */
export type Loaded<T> = T | 'loading' | 'failed';

/** Something that is loaded once the page is alive. `load` must be the same function at every call. */
export function useLoaded<T extends object>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>('loading');
  useEffect(() => {
    let gone = false;
    load().then(
      (all) => gone || setLoaded(all),
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}
