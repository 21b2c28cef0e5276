import { failures } from './failures';
import type { Flow } from './flow';
import { flows } from './index';

/** Everything that can be run: the flows of RFC 3665, then the failures of real life in their order. */
export const allFlows: readonly Flow[] = [
  ...flows,
  ...failures.toSorted((a, b) => a.failure.number - b.failure.number),
];
