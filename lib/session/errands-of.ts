import type { NodeState } from '@/lib/nodes/node-state';
import type { Command } from '@/lib/sim/scenario';

/** Something that a person can have a node do, beside what the scenario has it do. */
export interface Errand {
  readonly name: string;
  /** Where the same command does several things. */
  readonly argument?: string;
  /** For people, after the name of the node: `takes its own binding back`. */
  readonly does: string;
  /** What has to be said with it, where something has. */
  readonly asks?: string;
  /** The words before what was said: `calls`. What it `does` and a colon where absent. */
  readonly before?: string;
}

/** What each kind of node can be told. */
const errands: Readonly<Record<NodeState['kind'], readonly Errand[]>> = {
  'user-agent': [
    { name: 'register', does: 'registers anew, or refreshes' },
    { name: 'fetch', does: 'asks what is registered' },
    { name: 'add', does: 'registers one more Contact', asks: 'Contact' },
    { name: 'remove', does: 'takes its own binding back' },
    { name: 'remove-all', does: 'takes all bindings back' },
    { name: 'password', does: 'gets another password', asks: 'Password' },
    { name: 'move', does: 'moves to another address', asks: 'Address and port', before: 'moves to' },
    { name: 'restart', does: 'restarts and forgets all' },
  ],
  registrar: [
    { name: 'restart', does: 'restarts and forgets all' },
    { name: 'restart', argument: 'bindings', does: 'restarts and forgets the bindings' },
    { name: 'restart', argument: 'nonces', does: 'restarts and forgets the nonces' },
  ],
  caller: [
    { name: 'call', does: 'calls somebody', asks: 'Address', before: 'calls' },
    { name: 'hang-up', does: 'hangs up' },
  ],
  nat: [
    { name: 'restart', does: 'restarts and forgets its table' },
    { name: 'rebind', does: 'gives everybody another public port' },
  ],
  scripted: [],
};

/** What a node can be told, by its state; nothing where there is no such node. */
export function errandsOf(state: NodeState | undefined): readonly Errand[] {
  return state === undefined ? [] : errands[state.kind];
}

/** What a command has a node do, in words; the bare command where nobody knows it. */
export function describeCommand({ name, argument }: Command, state: NodeState | undefined): string {
  const known = errandsOf(state).filter((errand) => errand.name === name);
  const errand =
    known.find((one) => one.argument === argument) ?? known.find(({ asks }) => asks !== undefined);
  if (errand === undefined)
    return [`is told: ${name}`, argument].filter((word) => word !== undefined).join(' ');
  const { does, asks, before = `${does}:` } = errand;
  return asks === undefined || argument === undefined ? does : `${before} ${argument}`;
}
