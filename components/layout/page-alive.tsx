import { useEffect } from 'react';
import { redoEarlyInput } from '@/components/ui/early-input';

/** Stands in what a page shows: does again what somebody did before it was alive, and tells who has to know that it is, such as the browser tests. */
export function PageAlive() {
  useEffect(() => {
    redoEarlyInput();
    document.documentElement.dataset.alive = '';
  }, []);
  return null;
}
