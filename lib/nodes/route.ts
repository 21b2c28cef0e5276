import type { Address } from '@/lib/sim/scenario';

/** Where a packet came from and where it was sent to. */
export interface Route {
  readonly source: Address;
  readonly destination: Address;
  /** What it came over, as Via names it: `UDP`. */
  readonly transport: string;
}
