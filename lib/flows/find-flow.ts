import type { Flow } from './flow';
import { flows } from './index';

/** The flow with that id, or undefined. */
export function findFlow(id: string): Flow | undefined {
  return flows.find((flow) => flow.id === id);
}

/** The flow with an id that our own text names. Throws where there is none: the text is wrong. */
export function knownFlow(id: string): Flow {
  const flow = findFlow(id);
  if (flow === undefined) throw new Error(`There is no flow ${id}; what names it is wrong.`);
  return flow;
}
