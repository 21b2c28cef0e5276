import type { NodeId } from '@/lib/sim/scenario';

/** What the prose asks of a run, see `readQuestion`. */
export type RunQuestion =
  | { readonly about: 'messages' | 'bindings' }
  | { readonly about: 'phone' | 'call'; readonly node: NodeId }
  | { readonly about: 'message'; readonly message: MessageName; readonly asked: string };

/** A message of a run: the first of its name, or one that its sender repeats. */
export interface MessageName {
  /** `F1`. */
  readonly name: string;
  /** Which repetition it is, from 1 up; 0 for the first one. */
  readonly again: number;
}

/**
 * Reads a question of the prose. Questions:
 *
 * - `F2 Status-Line.status`: what stands in a field of a message, by the path of `lib/sip/pieces`;
 * - `F4 sentAt`: when a message was sent, in ms of virtual time, `1500` for example;
 * - `F1 (again) sentAt`, `F1 (again 2) sentAt`: the same of what its sender sends for the second and for the third time,
 *   as the ladder says it; the fields of it can be asked for too;
 * - `messages`: how many messages are sent, retransmissions and lost ones included;
 * - `bindings`: how many rows the location tables have at the end;
 * - `phone bob`: what the phone shows its owner at the end, `registered` or `failed` for example;
 * - `call alice`: the final response to the last INVITE of somebody who calls, as a status, `200` or `486` for example;
 *   `none` where the call has got none by the end.
 *
 * Undefined where it is none of them.
 */
export function readQuestion(question: string): RunQuestion | undefined {
  if (question === 'messages' || question === 'bindings') return { about: question };
  const [, about, node] = /^(phone|call) (.+)$/.exec(question) ?? [];
  if (node !== undefined) return { about: about === 'phone' ? 'phone' : 'call', node };
  const [, name, again, time = '1', asked] =
    /^(\S+) (?:(\(again(?: ([1-9]\d*))?\)) )?(\S+)$/.exec(question) ?? [];
  if (name === undefined || asked === undefined) return undefined;
  return { about: 'message', message: { name, again: again === undefined ? 0 : Number(time) }, asked };
}
