/** How many from the beginning fulfil a condition that holds up to some place and nowhere behind it. */
export function countWhile<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between the two bounds there is one.
    if (holds(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
