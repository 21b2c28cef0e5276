import { headerPlace } from '@/lib/explain/reference/header-place';

/** Where the site speaks of a field, below its base path: `/headers/via/#branch`. Undefined where it says no more of it. */
export function headerAddress(path: string): string | undefined {
  const place = headerPlace(path);
  return place && `/headers/${place.page}/${place.anchor === '' ? '' : `#${place.anchor}`}`;
}
