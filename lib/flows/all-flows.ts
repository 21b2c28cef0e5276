import { failures } from './failures';
import type { Flow } from './flow';
import { flows } from './index';
import { lessonFlows } from './lessons';

/** Everything that can be run: the flows of RFC 3665, the failures of real life in their order, those made for lessons. */
export const allFlows: readonly Flow[] = [
  ...flows,
  ...failures.toSorted((a, b) => a.failure.number - b.failure.number),
  ...lessonFlows,
];
