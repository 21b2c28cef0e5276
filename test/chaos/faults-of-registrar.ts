import type { Run } from '@/lib/flows/evidence';
import type { NodeState } from '@/lib/nodes/node-state';
import type { Entry } from '@/lib/sim/trace';
import { type Network, storedContact, writtenContact } from './network';
import { holding, type Row, rowsIn, worldBefore, written } from './rows';
import { readSaid, type Said } from './said';

/**
 * What a registrar did in a run though it must not:
 *
 * - Every REGISTER gets one answer, at once. What comes again gets the same answer, and changes nothing.
 * - Nothing is done for credentials whose nonce was not given out, has ended or was used up, or whose nonce count is not
 *   new; stale=TRUE tells those who know the password, and nobody else, that it is only that.
 * - A 200 does all that its request asks for, and lists all bindings with the time that they have left. No other answer
 *   changes anything, and nor does anything else but time and a restart.
 */
export function faultsOfRegistrar(run: Run, network: Network): readonly string[] {
  const history: History = { answers: new Map(), nonces: new Map() };
  return run.entries.flatMap((entry) => {
    const ended = rowsIn(entry.world).find(({ ends }) => ends < entry.at);
    const fault = ended
      ? `the binding of ${ended.contact} has ended and is still there`
      : entry.node === 'server' && faultOfStep(run, entry, history, network);
    return fault ? [`${entry.at} ms: ${fault}`] : [];
  });
}

/** What the registrar said so far. */
interface History {
  /** By the text of the request. */
  readonly answers: Map<string, { readonly text: string; readonly at: number }>;
  readonly nonces: Map<string, { readonly at: number; readonly uses: number; readonly count: number }>;
}

/** How long a registrar remembers over UDP what it answered: timer J (RFC 3261 §17.2.2), in ms. */
const REMEMBERS = 32_000;

function faultOfStep(
  run: Run,
  entry: Entry<NodeState>,
  history: History,
  network: Network,
): string | undefined {
  const { happening, at } = entry;
  const before = holding(rowsIn(worldBefore(run, entry)), at);
  if (happening.kind === 'command') {
    forget(history, happening.argument);
    return faultOfTable(entry, happening.argument === 'nonces' ? before : []);
  }
  if (happening.kind !== 'packet' || !happening.text.startsWith('REGISTER '))
    return faultOfTable(entry, before);
  const answers = run.packets.filter(({ id, copyOf }) => entry.sent.includes(id) && copyOf === undefined);
  const [answer] = answers;
  if (answer === undefined || answers.length > 1) return `${answers.length} answers to ${happening.packet}`;
  const earlier = history.answers.get(happening.text);
  if (network.transport === 'udp' && earlier !== undefined && at - earlier.at < REMEMBERS) {
    return earlier.text === answer.text
      ? faultOfTable(entry, before)
      : `${happening.packet} came again and got another answer`;
  }
  history.answers.set(happening.text, { text: answer.text, at });
  const [asked, said] = [readSaid(happening.text), readSaid(answer.text)];
  const fault = faultOfProof(asked, said, history, at, network);
  if (fault !== undefined) return fault;
  if (said.status !== 200) return faultOfTable(entry, before);
  return faultOfTable(entry, asAsked(before, asked, at, network)) ?? faultOfList(entry, said);
}

function forget(history: History, lost: string | undefined): void {
  if (lost !== 'bindings') history.nonces.clear();
  if (lost === 'all') history.answers.clear();
}

function faultOfTable({ world, at }: Entry<NodeState>, expected: readonly Row[]): string | undefined {
  const [is, should] = [written(holding(rowsIn(world), at)), written(expected)];
  return is === should ? undefined : `bindings are ${is}, and should be ${should}`;
}

function faultOfList({ world, at }: Entry<NodeState>, { contacts }: Said): string | undefined {
  const listed = contacts.map(({ uri, expires }) => `${uri} for ${expires}`);
  const stored = rowsIn(world).map(({ contact, ends }) => `${contact} for ${Math.ceil((ends - at) / 1000)}`);
  const [says, is] = [listed.sort().join(', '), stored.sort().join(', ')];
  return says === is ? undefined : `the 200 lists ${says || 'nothing'}, and bound is ${is || 'nothing'}`;
}

/** The rows after a request that was granted (RFC 3261 §10.3 steps 6 and 7). */
function asAsked(rows: readonly Row[], asked: Said, at: number, network: Network): readonly Row[] {
  return asked.contacts.reduce((table, { uri, expires = asked.expires ?? 3600 }) => {
    if (uri === '*') return [];
    const contact = uri === writtenContact(network) ? storedContact(network) : uri;
    const others = table.filter((row) => row.contact !== contact);
    const ends = at + Math.min(expires, 3600) * 1000;
    return expires === 0 ? others : [...others, { contact, request: asked.request, ends }];
  }, rows);
}

/** What is wrong with letting a request pass, or with asking for proof (RFC 7616 §3.3, §3.4). */
function faultOfProof(
  asked: Said,
  said: Said,
  { nonces }: History,
  at: number,
  { hasWrongPassword, authentication }: Network,
): string | undefined {
  const { nonce = '', count = 0 } = asked;
  const issued = nonces.get(nonce);
  const isGood =
    issued !== undefined &&
    at - issued.at <= authentication.nonceLifetime &&
    issued.uses < (authentication.nonceUses ?? Number.POSITIVE_INFINITY) &&
    count > issued.count;
  const passes = isGood && !hasWrongPassword;
  if (passes) nonces.set(nonce, { ...issued, uses: issued.uses + 1, count });
  if (said.status !== 401) return passes ? undefined : `${asked.request} passed with a proof that is none`;
  if (passes) return `${asked.request} proved who sent it, and was asked for proof`;
  nonces.set(said.nonce ?? '', { at, uses: 0, count: 0 });
  const isStale = asked.nonce !== undefined && !hasWrongPassword;
  if (authentication.stale !== 'by-rule' || said.stale === isStale) return undefined;
  return `${asked.request} was told ${isStale ? 'nothing' : 'stale=TRUE'}`;
}
