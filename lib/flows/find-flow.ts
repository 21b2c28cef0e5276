import type { Flow } from './flow';
import { flows } from './index';

/** The flow with that id, or undefined. */
export function findFlow(id: string): Flow | undefined {
  return flows.find((flow) => flow.id === id);
}
