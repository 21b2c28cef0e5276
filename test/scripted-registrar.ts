import { handleUserAgent } from '@/lib/nodes/user-agent/user-agent';
import { newUserAgent, type UserAgent, type UserAgentConfig } from '@/lib/nodes/user-agent/user-agent-state';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import type { Command, Effect, Handle, Services, Transport } from '@/lib/sim/scenario';
import { keepAliveOf } from '@/lib/sip/keep-alive';

/** A registrar that answers whatever the script says. */
interface Scripted {
  readonly kind: 'scripted';
  /** Requests that came, copies left out. */
  readonly seen: readonly string[];
  /** Pings that came. */
  readonly pings: number;
}

/** Status and header fields of an answer, such as `['200 OK', 'Contact: <sip:bob@192.0.2.201>;expires=60']`. */
export type Answer = readonly [status: string, ...fields: readonly string[]];

/** What the registrar says to its n-th request, the first being 0; undefined where it is silent. */
export type Script = (request: string, n: number) => Answer | undefined;

const phoneAt = '192.0.2.201:5060';
export const registrarAt = '192.0.2.222:5060';
export const ownContact = 'sip:bob@192.0.2.201:5060';

/** A challenge of the registrar. */
export const challenge = (nonce = 'n1', more = ''): Answer => [
  '401 Unauthorized',
  `WWW-Authenticate: Digest realm="biloxi", nonce="${nonce}", qop="auth"${more}`,
];

/** A 200 that grants some seconds to the phone's own Contact, and lists others as well. */
export const granted = (seconds: number, ...others: readonly string[]): Answer => [
  '200 OK',
  ...[`<${ownContact}>;expires=${seconds}`, ...others].map((value) => `Contact: ${value}`),
];

export const bob: UserAgentConfig = {
  displayName: 'Bob',
  aor: 'sip:bob@biloxi.example.com',
  registrar: 'sip:biloxi.example.com',
  registrarHost: 'biloxi.example.com',
  registrarPort: 5060,
  contact: ownContact,
  sentBy: phoneAt,
  address: phoneAt,
  callIdHost: 'biloxi.example.com',
  username: 'bob',
  password: 'zanzibar',
};

export interface Play {
  readonly config?: Partial<UserAgentConfig>;
  readonly further?: readonly UserAgentConfig[];
  /** What the owner does: times in ms; `register` at 0 where absent. */
  readonly commands?: readonly (readonly [at: number, name: string, argument?: string | undefined])[];
  readonly script?: Script;
  /** How many pings it answers before it falls silent about them; none where absent. */
  readonly pongs?: number;
  readonly transport?: Transport;
  readonly edits?: readonly Edit[];
  /** ms of virtual time. */
  readonly until?: number;
  readonly seed?: number;
  readonly services?: Services;
}

export const udp: Transport = { name: 'UDP', reliable: false };
export const tcp: Transport = { name: 'TCP', reliable: true };

/** Lets a phone and a scripted registrar, 10 ms away, play. */
export function play({
  config = {},
  further = [],
  commands = [[0, 'register']],
  script = () => granted(3600),
  pongs = 0,
  transport = udp,
  edits = [],
  until = 100_000,
  seed = 1,
  services,
}: Play) {
  const phone = newUserAgent({ ...bob, ...config }, ...further);
  const state: Scripted = { kind: 'scripted', seen: [], pings: 0 };
  const trace = run<UserAgent | Scripted>(
    {
      seed,
      transport,
      nodes: [
        { id: 'bob', label: 'Bob', addresses: ['192.0.2.201:*', '192.0.2.99:*'], state: phone },
        { id: 'server', label: 'Server', addresses: ['192.0.2.222:*', '192.0.2.223:*'], state },
      ],
      names: { 'biloxi.example.com': '192.0.2.222', 'other.example.com': '192.0.2.223' },
      ...(services && { services }),
      latency: 10,
      commands: commands.map(([at, name, argument]) => command(at, name, argument)),
      until,
      handle: handleWith(script, pongs),
    },
    edits,
  );
  const states = trace.entries.flatMap(({ node, world }) => {
    if (node !== 'bob') return [];
    const { state } = world.nodes.bob ?? {};
    return state?.kind === 'user-agent' ? [state] : [];
  });
  const end = states.at(-1) ?? phone;
  const packets = trace.packets.filter(({ from }) => from === 'bob');
  return {
    trace,
    /** Of the phone, in the order in which they left. */
    packets,
    /** Their texts, each once. */
    requests: packets.filter(({ repeats }) => repeats === undefined).map(({ text }) => text),
    /** The first account of the phone after everything that happened to it, and when all is over. */
    states: states.map(({ lines }) => lines[0]),
    line: end.lines[0],
    /** The phone when all is over. */
    phone: end,
    notes: trace.entries.flatMap(({ node, notes }) => (node === 'bob' ? notes.map(({ text }) => text) : [])),
  };
}

/** The value of a header field of a request, the first one of that name. */
export function fieldOf(request: string | undefined, name: string): string | undefined {
  return request
    ?.split('\r\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
}

function command(at: number, name: string, argument: string | undefined): Command {
  return { at, node: 'bob', name, ...(argument === undefined ? {} : { argument }) };
}

function handleWith(script: Script, pongs: number): Handle<UserAgent | Scripted> {
  return (state, happening, context) => {
    if (state.kind === 'user-agent') return handleUserAgent(state, happening, context);
    if (happening.kind !== 'packet') return { state, effects: [] };
    const { text, source, destination } = happening;
    if (keepAliveOf(text) === 'ping') {
      const pong: Effect = { do: 'send', source: destination, destination: source, text: '\r\n' };
      return { state: { ...state, pings: state.pings + 1 }, effects: state.pings < pongs ? [pong] : [] };
    }
    if (!/^[A-Z]/.test(text)) return { state, effects: [] };
    const seen = state.seen.includes(text) ? state.seen : [...state.seen, text];
    const answer = script(text, seen.indexOf(text));
    if (answer === undefined) return { state: { ...state, seen }, effects: [] };
    const back = { source: destination, destination: source, text: responseTo(text, answer) };
    return { state: { ...state, seen }, effects: [{ do: 'send', ...back }] };
  };
}

/** RFC 3261 §8.2.6.2: what a response copies from its request. */
function responseTo(request: string, [status, ...fields]: Answer): string {
  const copied = request.split('\r\n').filter((line) => /^(?:Via|From|To|Call-ID|CSeq):/.test(line));
  const lines = copied.map((line) =>
    line.startsWith('To:') && !line.includes(';tag=') ? `${line};tag=s1` : line,
  );
  const vias = fields.filter((field) => field.startsWith('Via:'));
  const kept = vias.length === 0 ? lines : [...vias, ...lines.filter((line) => !line.startsWith('Via:'))];
  const others = fields.filter((field) => !field.startsWith('Via:'));
  return [`SIP/2.0 ${status}`, ...kept, ...others, 'Content-Length: 0', '', ''].join('\r\n');
}
