import type { Note, Step, Transport } from '@/lib/sim/scenario';
import type { Caller, OutgoingCall } from './caller-state';

export type CallerStep = Step<Caller>;

/** Does the next thing with what the step before left behind. */
export function andThen(step: CallerStep, next: (caller: Caller) => CallerStep): CallerStep {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
}

/** Changes one call. */
export function withCall(caller: Caller, key: string, change: Partial<OutgoingCall>): Caller {
  return { ...caller, calls: caller.calls.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

export function remark(caller: Caller, verdict: Note['verdict'], text: string, section: string): CallerStep {
  const note: Note = { step: section, verdict, text, spec: `RFC 3261 §${section}` };
  return { state: caller, effects: [{ do: 'note', note }] };
}

/** The caller's hop. By datagram it asks to be answered where it is seen to send from (RFC 3581 §3). */
export function ownVia({ config }: Caller, branch: string, { name, reliable }: Transport): string {
  return `SIP/2.0/${name} ${config.sentBy};branch=${branch}${reliable ? '' : ';rport'}`;
}
