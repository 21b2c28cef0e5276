import { endOf, lineIn, type Run } from '@/lib/flows/evidence';
import type { NodeState } from '@/lib/nodes/node-state';
import { plain } from '@/lib/nodes/user-agent/personality';
import type { Line, Registration } from '@/lib/nodes/user-agent/user-agent-state';
import type { Entry, Packet } from '@/lib/sim/trace';
import { endOfNetwork, type Network, writtenContact } from './network';
import { worldBefore } from './rows';
import { readSaid, type Said } from './said';

/**
 * What a phone did in a run though it must not:
 *
 * - It answers no more challenges in a row than its personality bears, after the first only those that say stale=TRUE, and begins
 *   by itself no more than twice a minute.
 * - It is registered by a 200 that lists its own Contact, for the time that stands there. Only a personality that believes any
 *   200 does without.
 * - Where it failed it says what and why.
 * - When the run ends it is registered and not late with its refresh, says why it is not, waits for a time to come or for an
 *   answer that can come, or was told to take its Contact back.
 */
export function faultsOfPhone(run: Run, network: Network): readonly string[] {
  const faultOfInsistence = insistence(run, network);
  const faults = run.entries
    .filter(({ node }) => node === 'bob')
    .flatMap((entry) => {
      const [before, after] = [lineIn(worldBefore(run, entry), 'bob'), lineIn(entry.world, 'bob')];
      const fault =
        faultOfInsistence(entry) ??
        faultOfReason(after.registration) ??
        faultOfSuccess(before, entry, after, network);
      return fault === undefined ? [] : [`${entry.at} ms: ${fault}`];
    });
  const fault = faultOfEnd(run, network);
  return fault === undefined ? faults : [...faults, `at the end: ${fault}`];
}

/** The REGISTERs that the phone sent, without what it or the network only repeated. */
function registersOf(run: Run): readonly Packet[] {
  return run.packets.filter(
    ({ from, text, repeats, copyOf }) =>
      from === 'bob' && text.startsWith('REGISTER ') && repeats === undefined && copyOf === undefined,
  );
}

/** Counts what it does of its own accord: a REGISTER that leaves as a 401 arrives, or as a timer of its own fires. */
function insistence(run: Run, { habits }: Network): (entry: Entry<NodeState>) => string | undefined {
  const registers = new Set(registersOf(run).map(({ id }) => id));
  const most = Math.max(habits.mostStale, plain.retriesRejected + 1);
  let [inRow, begunAt] = [0, Number.NEGATIVE_INFINITY];
  return ({ at, happening, sent, notes }) => {
    if (!sent.some((id) => registers.has(id))) return undefined;
    const said = happening.kind === 'packet' ? readSaid(happening.text) : undefined;
    // After it has given up, what leaves is the next thing that it was told to do.
    const hasGivenUp = notes.some(({ text }) => text.startsWith('Not '));
    inRow = said?.status === 401 && !hasGivenUp ? inRow + 1 : 0;
    if (inRow > most) return `${inRow} challenges in a row were answered`;
    if (inRow > 1 && !said?.stale) return 'credentials that were refused were sent once more';
    if (happening.kind !== 'timer' || !['refresh', 'retry'].includes(happening.timer)) return undefined;
    const pause = at - begunAt;
    begunAt = at;
    return pause < plain.backOff.base ? `it begins by itself again after ${pause} ms` : undefined;
  };
}

function faultOfReason(registration: Registration): string | undefined {
  if (!('reason' in registration)) return undefined;
  return /^Not (registered|refreshed|removed): .+\.$/.test(registration.reason)
    ? undefined
    : `this is no reason: ${registration.reason}`;
}

/** What the phone made of the 200 to the REGISTER that it waits for. */
function faultOfSuccess(
  { attempt }: Line,
  { happening, at }: Entry<NodeState>,
  { registration }: Line,
  network: Network,
): string | undefined {
  if (happening.kind !== 'packet' || attempt?.task.do !== 'register') return undefined;
  const said = readSaid(happening.text);
  if (said.status !== 200 || !attempt.key.startsWith(`${said.branch} `)) return undefined;
  const granted = grantedIn(said, network);
  const believes = registration.phase === 'registered';
  if (granted === undefined) {
    return believes && network.habits.missingContact === 'fail'
      ? 'it believes a 200 that does not list its Contact'
      : undefined;
  }
  const isRight = believes && registration.expiresAt === at + granted * 1000;
  return isRight ? undefined : `a 200 grants ${granted} seconds, and it is ${JSON.stringify(registration)}`;
}

/** The seconds that a 200 grants to the phone's own Contact. */
export function grantedIn({ contacts }: Said, network: Network): number | undefined {
  return contacts.find(({ uri }) => uri === writtenContact(network))?.expires;
}

/** How long a request can wait for its answer: timer F (RFC 3261 §17.1.2.2), in ms. */
const TIMER_F = 32_000;

function faultOfEnd(run: Run, network: Network): string | undefined {
  const { registration, attempt, queue } = lineIn(endOf(run), 'bob');
  const asked = registersOf(run);
  // Where nothing is left to happen, the end is for ever.
  const end = run.ended === 'time' ? endOfNetwork(network) : Number.POSITIVE_INFINITY;
  if (attempt !== undefined) {
    const isOpen = (asked.at(-1)?.sentAt ?? 0) + TIMER_F >= end;
    return isOpen ? undefined : 'it waits for an answer that cannot come any more';
  }
  if (queue.length > 0) return 'something waits that nothing will start';
  switch (registration.phase) {
    case 'registered':
      return registration.expiresAt - marginOf(run, network) >= end
        ? undefined
        : 'it is late with its refresh';
    case 'retrying':
      return registration.at >= end ? undefined : 'the time to try again is over';
    case 'registering':
      return 'it is registering, and nothing is under way';
    case 'unregistered':
      return wasToldTo(asked, network) ? undefined : 'it is not registered any more, and nobody told it so';
    case 'failed':
      return undefined;
  }
}

/** How long before its end a registration is refreshed, in ms. */
function marginOf(run: Run, network: Network): number {
  const granted = run.packets
    .filter(({ from, arrivedAt }) => from === 'server' && arrivedAt !== null)
    .map(({ text }) => readSaid(text))
    .findLast((said) => said.status === 200 && grantedIn(said, network) !== undefined);
  const seconds = granted === undefined ? 0 : (grantedIn(granted, network) ?? 0);
  return Math.floor(seconds * 1000 * (1 - plain.refreshAt));
}

/** Whether the last thing that the phone said of itself is that it goes. */
function wasToldTo(asked: readonly Packet[], network: Network): boolean {
  const own = [writtenContact(network), '*'];
  const [last] =
    asked.map(({ text }) => readSaid(text)).findLast(({ contacts }) => own.includes(contacts[0]?.uri ?? ''))
      ?.contacts ?? [];
  return last?.uri === '*' || last?.expires === 0;
}
