import { lineIn, type Run } from '@/lib/flows/evidence';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Entry, World } from '@/lib/sim/trace';
import { grantedIn } from './faults-of-phone';
import { type Network, storedContact } from './network';
import { holding, type Row, rowsIn, worldBefore, written } from './rows';
import { readSaid } from './said';

/**
 * Where phone and registrar disagree in a run about the phone's own binding, and nothing explains it. Whenever the phone waits
 * for no answer, the request that last changed the binding was one of these:
 *
 * - One whose 200 it took. Then it shows what is: one binding, which ends when the phone says so, less the time that the 200
 *   was on its way; or none.
 * - One that it has given up, and it said that no answer came, or none with its Contact.
 * - One that it forgot when it was switched off.
 *
 * A restart of the registrar loses bindings and answers too, and phones hear nothing of it.
 */
export function faultsOfAgreement(run: Run, network: Network): readonly string[] {
  const abandoned = new Map<string, string>();
  let last: Change | undefined;
  return run.entries.flatMap((entry) => {
    if (entry.node === 'server') {
      last = changeOf(run, entry, network) ?? last;
      return [];
    }
    const { attempt } = lineIn(worldBefore(run, entry), 'bob');
    const why = whyAbandoned(entry);
    if (attempt && why) abandoned.set(attempt.key, why);
    const fault = faultOf(run, entry, last, abandoned, network);
    return fault === undefined ? [] : [`${entry.at} ms: ${fault}`];
  });
}

/** How the phone's own binding was changed. */
interface Change {
  /** ms of virtual time. */
  readonly at: number;
  /** Nothing where the registrar was restarted. */
  readonly by?: {
    /** The transaction of the REGISTER, as the phone calls it. */
    readonly key: string;
    readonly request: string;
    /** The text of the 200. */
    readonly answer: string;
    /** It registers the phone, and its 200 does not list the Contact that the phone wrote. */
    readonly isBlind: boolean;
  };
}

/** What a step of the registrar changed of it, if anything. */
function changeOf(run: Run, entry: Entry<NodeState>, network: Network): Change | undefined {
  const { happening, at, sent, world } = entry;
  // What it had answered, it may now answer otherwise: it does not know any more that the request only comes again.
  if (happening.kind === 'command' && happening.argument === 'all') return { at };
  const [before, after] = [worldBefore(run, entry), world].map((then) => written(ownRows(then, network, at)));
  if (before === after) return undefined;
  if (happening.kind !== 'packet') return { at };
  const { branch, request } = readSaid(happening.text);
  const answer = run.packets.find(({ id }) => sent.includes(id))?.text ?? '';
  const isBlind = after !== written([]) && grantedIn(readSaid(answer), network) === undefined;
  return { at, by: { key: `${branch} REGISTER`, request, answer, isBlind } };
}

/** The phone's own bindings that hold at a time (ms). */
function ownRows(world: World<NodeState>, network: Network, at: number): readonly Row[] {
  return holding(rowsIn(world), at).filter(({ contact }) => contact === storedContact(network));
}

/** Why the phone does not wait for the answer to its REGISTER any more, in its own words. */
function whyAbandoned({ happening, notes }: Entry<NodeState>): string | undefined {
  if (happening.kind === 'command' && happening.name === 'restart') return SWITCHED_OFF;
  return notes.find(({ text, verdict }) => verdict === 'refused' && text.startsWith('Not '))?.text;
}

const SWITCHED_OFF = 'the phone was switched off';

/** What may become of a REGISTER that the registrar granted. */
const EXPLAINS = /no final response|connection to the registrar|does not list|switched off/;

function faultOf(
  run: Run,
  { at, world }: Entry<NodeState>,
  last: Change | undefined,
  abandoned: ReadonlyMap<string, string>,
  network: Network,
): string | undefined {
  const { registration, attempt } = lineIn(world, 'bob');
  if (attempt !== undefined) return undefined;
  const shown = 'expiresAt' in registration ? registration.expiresAt : undefined;
  if (last === undefined) return shown === undefined ? undefined : 'the phone shows a binding that never was';
  if (last.by === undefined) return undefined;
  const { key, request, answer } = last.by;
  const why = abandoned.get(key);
  if (why !== undefined) return EXPLAINS.test(why) ? undefined : `${request} was granted, and: ${why}`;
  const arrivedAt = firstArrival(run, answer);
  if (arrivedAt > at) return `nobody explains what ${request} changed`;
  const bound = ownRows(world, network, at);
  if (shown === undefined) {
    const isWrong = registration.phase === 'unregistered' && bound.length > 0;
    return isWrong ? `the phone shows no binding, and there is ${written(bound)}` : undefined;
  }
  // Whoever believes a 200 that does not list its own Contact can only guess for how long.
  if (last.by.isBlind) return undefined;
  const ends = shown - (arrivedAt - last.at);
  const believed = holding([{ contact: storedContact(network), request, ends }], at);
  const [is, should] = [written(bound), written(believed)];
  return is === should ? undefined : `bound is ${is}, and the phone shows ${should}`;
}

/** When a text arrived first, ms of virtual time. */
function firstArrival(run: Run, text: string): number {
  const arrivals = run.packets.filter((packet) => packet.text === text).map(({ arrivedAt }) => arrivedAt);
  return Math.min(...arrivals.map((at) => at ?? Number.POSITIVE_INFINITY));
}
