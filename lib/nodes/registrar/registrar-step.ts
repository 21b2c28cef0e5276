import type { Context, Evidence } from '@/lib/sim/scenario';
import type { Message } from '@/lib/sip/message';
import type { Field } from '../response';
import type { Route } from '../route';
import type { Binding, Registrar } from './registrar-state';

/** A request on its way through the steps of RFC 3261 §10.3, with what earlier steps found out. */
export interface Ask {
  readonly registrar: Registrar;
  readonly request: Message;
  readonly context: Context;
  /** The way that the request came. */
  readonly route: Route;
  /** Request-URI as written. */
  readonly requestUri: string;
  /** Who proved to be the sender; known after authentication. */
  readonly username?: string;
  /** Canonical address-of-record; known after step 5. */
  readonly aor?: string;
  /** True if the request registers a flow (RFC 5626 §6). */
  readonly outbound?: boolean;
  /** The bindings that the request made; known after step 7. */
  readonly written?: readonly Binding[];
}

/** The step is content: the request goes on to the next one. */
export interface Passed {
  readonly pass: true;
  readonly ask: Ask;
  /** One sentence for the decision list. */
  readonly because: string;
  /** What in the request decided. */
  readonly evidence?: readonly Evidence[];
}

/** The step ends the processing. Nothing was changed but what `registrar` says. */
export interface Refused {
  readonly pass: false;
  readonly status: number;
  /** The reason phrase; says what is wrong. */
  readonly reason: string;
  readonly fields: readonly Field[];
  readonly registrar: Registrar;
  readonly because: string;
  readonly evidence?: readonly Evidence[];
}

/** One step of the registrar's processing. */
export interface RegistrarStep {
  /** `10.3 step 3`: what the decision list calls it. */
  readonly step: string;
  readonly spec: string;
  /** Undefined where the request has nothing that concerns the step: it goes on, and nothing is said. */
  readonly run: (ask: Ask) => Passed | Refused | undefined;
}

/** The address-of-record, for the steps after step 5: before it nobody knows whose bindings these are. */
export function aorOf({ aor }: Ask): string {
  if (aor === undefined) throw new Error('No step has found the address-of-record yet.');
  return aor;
}

export function pass(ask: Ask, because: string): Passed {
  return { pass: true, ask, because };
}

/** Refuses with a status, a reason phrase that says why, and a sentence that says more. */
export function refuse(
  ask: Ask,
  status: number,
  reason: string,
  because: string,
  fields: readonly Field[] = [],
): Refused {
  return { pass: false, status, reason, because, fields, registrar: ask.registrar };
}
