import type { ReactElement, ReactNode } from 'react';

/** Elements with commas between them, or with `last` between the last two: `A, B and C`. Each of them has its key. */
export function listed(elements: readonly ReactElement[], last = ', '): readonly ReactNode[] {
  return elements.flatMap((element, index) => {
    if (index === 0) return [element];
    return [index === elements.length - 1 ? last : ', ', element];
  });
}
