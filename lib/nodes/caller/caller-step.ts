import type { Step, Transport } from '@/lib/sim/scenario';
import type { Caller, OutgoingCall } from './caller-state';

export type CallerStep = Step<Caller>;

/** Changes one call. */
export function withCall(caller: Caller, key: string, change: Partial<OutgoingCall>): Caller {
  return { ...caller, calls: caller.calls.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

/** The caller's hop. By datagram it asks to be answered where it is seen to send from (RFC 3581 §3). */
export function ownVia({ config }: Caller, branch: string, { name, reliable }: Transport): string {
  return `SIP/2.0/${name} ${config.sentBy};branch=${branch}${reliable ? '' : ';rport'}`;
}
