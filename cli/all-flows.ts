import { failures } from '@/lib/flows/failures/index';
import type { Flow } from '@/lib/flows/flow';
import { flows } from '@/lib/flows/index';

/** Everything that can be run: the flows of RFC 3665, then the failures of real life in their order. */
export const allFlows: readonly Flow[] = [
  ...flows,
  ...failures.toSorted((a, b) => a.failure.number - b.failure.number),
];
