import { clockTime } from '@/lib/ladder/clock-time';
import type { Describe, LaneSetup } from '@/lib/ladder/ladder';
import { stepNames } from '@/lib/ladder/step-names';
import type { NodeId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import { isToken } from '@/lib/sip/grammar/is-token';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { escapeXml } from './escape-xml';
import { accountOf, type SippAccount, sippMessage } from './sipp-message';

/** What a scenario is made of. */
export interface SippRun {
  readonly title: string;
  readonly lanes: readonly LaneSetup[];
  readonly packets: readonly Packet[];
  readonly describe: Describe;
  readonly accounts: readonly SippAccount[];
}

/**
 * What a phone does in a run as a scenario of SIPp (sipp.readthedocs.io): its requests, the responses that it expects in that
 * order, and how long it waits in between. The phone is whoever sends the first request. Repetitions are left out, since
 * SIPp repeats what is lost by itself, and so is what others ask of the phone, which would be another call.
 *
 * Where the server of the run accepted credentials, SIPp computes its own for the challenge that it received; those that
 * were refused, or that answer a challenge from before the run, stay as they are.
 */
export function sippScenario({ title, lanes, packets, describe, accounts }: SippRun): string {
  const phone = packets.find(({ text }) => requestOf(text) !== undefined)?.from;
  const label = lanes.find(({ id }) => id === phone)?.label ?? phone ?? 'nobody';
  const acts = phone === undefined ? [] : actsOf(phone, packets);
  const names = stepNames(packets);
  const nameOf = (packet: Packet) =>
    `${names.get(packet.id)} ${describe(packet).label} at ${clockTime(packet.sentAt)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!DOCTYPE scenario SYSTEM "sipp.dtd">',
    comment(title),
    comment(`What ${label} does. To play it: ${commandFor(acts)}`),
    comment(
      'What others ask of the phone is left out. Names and passwords are those of the run: change them.',
    ),
    `<scenario name="${escapeXml(title)}">`,
    ...elementsOf(acts, accounts, nameOf),
    '</scenario>',
    '',
  ].join('\n');
}

/** Something that the phone does or waits for, at a time (ms). */
type Act =
  | { readonly kind: 'send'; readonly at: number; readonly packet: Packet; readonly message: Message }
  | { readonly kind: 'receive'; readonly at: number; readonly packet: Packet; readonly status: number };

/** In turn. What says the same again counts once, when it arrives first. */
function actsOf(phone: NodeId, packets: readonly Packet[]): readonly Act[] {
  const received = new Set<string>();
  const acts = packets.flatMap((packet): readonly Act[] => {
    const { from, to, text, sentAt, arrivedAt, repeats, copyOf } = packet;
    if (from === phone && repeats === undefined && copyOf === undefined) {
      const message = requestOf(text);
      return message ? [{ kind: 'send', at: sentAt, packet, message }] : [];
    }
    if (to !== phone || arrivedAt === null || received.has(text)) return [];
    const status = statusOf(text);
    if (status === undefined) return [];
    received.add(text);
    return [{ kind: 'receive', at: arrivedAt, packet, status }];
  });
  // What arrives at that moment comes before what is sent because of it.
  return acts.toSorted((a, b) => a.at - b.at || Number(a.kind === 'send') - Number(b.kind === 'send'));
}

/** What is known when SIPp comes to an element. */
interface Progress {
  readonly elements: readonly string[];
  /** How many elements SIPp has counted. */
  readonly count: number;
  /** ms of virtual time. */
  readonly now: number;
  /** Where each branch of the run was first sent. */
  readonly branches: ReadonlyMap<string, number>;
  readonly callIds: readonly string[];
  readonly isChallenged: boolean;
}

function elementsOf(
  acts: readonly Act[],
  accounts: readonly SippAccount[],
  nameOf: (packet: Packet) => string,
): readonly string[] {
  const start: Progress = {
    elements: [],
    count: 0,
    now: acts[0]?.at ?? 0,
    branches: new Map(),
    callIds: [],
    isChallenged: false,
  };
  return acts.reduce((progress, act, index): Progress => {
    const rest = acts.slice(index + 1);
    return act.kind === 'send'
      ? withRequest(pausedUntil(progress, act.at), act, rest, accounts, nameOf(act.packet))
      : withResponse(progress, act, nameOf(act.packet));
  }, start).elements;
}

function pausedUntil(progress: Progress, at: number): Progress {
  const wait = Math.round(at - progress.now);
  if (wait <= 0) return progress;
  const elements = [...progress.elements, `  <pause milliseconds="${wait}"/>`];
  return { ...progress, elements, count: progress.count + 1, now: at };
}

function withRequest(
  progress: Progress,
  { message, at }: Extract<Act, { kind: 'send' }>,
  rest: readonly Act[],
  accounts: readonly SippAccount[],
  name: string,
): Progress {
  const { elements, count, branches, callIds, isChallenged } = progress;
  const branch = branchOf(message);
  const first = branches.get(branch) ?? count;
  const call = firstOf(message, callId)?.value ?? '';
  const calls = callIds.includes(call) ? callIds : [...callIds, call];
  const place = calls.indexOf(call);
  const text = sippMessage(message, {
    branch: first === count ? '[branch]' : `[branch-${count - first}]`,
    // SIPp leaves out what stands before the slashes when it looks for the call.
    callId: place === 0 ? '[call_id]' : `${place + 1}///[call_id]`,
    account: isChallenged && isAccepted(rest) ? accountOf(message, accounts) : undefined,
  });
  const isAnswered = rest[0]?.kind === 'receive';
  return {
    ...progress,
    elements: [
      ...elements,
      `  ${comment(name)}`,
      isAnswered ? '  <send retrans="500">' : '  <send>',
      '    <![CDATA[',
      '',
      text.replace(/^(?=.)/gm, '      '),
      '',
      '    ]]>',
      '  </send>',
    ],
    count: count + 1,
    now: at,
    branches: branches.has(branch) ? branches : new Map(branches).set(branch, count),
    callIds: calls,
  };
}

function withResponse(
  progress: Progress,
  { status, at }: Extract<Act, { kind: 'receive' }>,
  name: string,
): Progress {
  const isChallenge = status === 401 || status === 407;
  const attributes = `${status < 200 ? ' optional="true"' : ''}${isChallenge ? ' auth="true"' : ''}`;
  return {
    ...progress,
    elements: [...progress.elements, `  ${comment(name)}`, `  <recv response="${status}"${attributes}/>`],
    count: progress.count + 1,
    now: at,
    isChallenged: progress.isChallenged || isChallenge,
  };
}

/** Whether the next final response is no refusal of what the request proves. */
function isAccepted(rest: readonly Act[]): boolean {
  const final = rest.find((act) => act.kind === 'receive' && act.status >= 200);
  return final?.kind === 'receive' && ![401, 403, 407].includes(final.status);
}

function branchOf(message: Message): string {
  const own = firstOf(message, via);
  return (own && parameter(own, 'branch')?.value?.value) ?? '';
}

/** A request that SIPp can send: its method is a word. */
function requestOf(text: string): Message | undefined {
  const message = parse(text);
  return message.startLine.kind === 'request' && isToken(message.startLine.method.value)
    ? message
    : undefined;
}

function statusOf(text: string): number | undefined {
  const { startLine } = parse(text);
  if (startLine.kind !== 'response') return undefined;
  return startLine.status.value >= 100 && startLine.status.value < 700 ? startLine.status.value : undefined;
}

/** How SIPp is called for this scenario, with the URI that the digests are about. */
function commandFor(acts: readonly Act[]): string {
  const [first] = acts;
  const transport = first?.packet.transport ?? 'UDP';
  const flag = { UDP: 'u1', TLS: 'l1' }[transport] ?? 't1';
  const uri =
    first?.kind === 'send' && first.message.startLine.kind === 'request'
      ? first.message.startLine.uri.value
      : '';
  const subject = /^sips?:([\w.:@-]+)$/i.exec(uri)?.[1];
  return `sipp -sf FILE -m 1 -t ${flag} ${subject === undefined ? '' : `-auth_uri ${subject} `}HOST:PORT`;
}

/** Two hyphens would end it, or make it no comment (XML 1.0 §2.5). */
function comment(text: string): string {
  return `<!-- ${escapeXml(text)
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)|-$/g, '- ')} -->`;
}
