import type { Packet } from '@/lib/sim/trace';
import { approximateTextWidth } from './approximate-text-width';
import type { Describe, LadderInput, LadderMark, LaneSetup } from './ladder';

/** Runs made by hand, for tests of what is drawn and written from them. */
export const lanes: readonly LaneSetup[] = [
  { id: 'bob', label: 'Bob', address: '192.0.2.201' },
  { id: 'server', label: 'SIP Server', address: '192.0.2.222' },
];

const addresses = new Map([
  ['bob', '192.0.2.201:5060'],
  ['server', '192.0.2.222:5060'],
]);

/** A packet with 50 ms of latency unless told otherwise. */
export function packet(
  id: string,
  [from, to]: readonly [string, string],
  sentAt: number,
  text: string,
  more: Partial<Packet> = {},
): Packet {
  return {
    id,
    from,
    to,
    source: addresses.get(from) ?? '192.0.2.1:5060',
    destination: addresses.get(to) ?? '192.0.2.9:5060',
    transport: 'UDP',
    text,
    sentAt,
    arrivedAt: sentAt + 50,
    ...more,
  };
}

/** What the packets of these runs say in their first line. */
export const describe: Describe = ({ text }) => {
  const line = text.split('\r\n')[0] ?? '';
  const status = /^SIP\/2\.0 (.*)$/.exec(line)?.[1];
  if (status !== undefined) return { label: status, kind: 'response' };
  const method = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(line)?.[1];
  if (method === undefined) return { label: 'unreadable', kind: 'unreadable' };
  const cseq = /^CSeq: (\d+)/m.exec(text)?.[1];
  return { label: method, kind: 'request', ...(cseq === undefined ? {} : { detail: `CSeq ${cseq}` }) };
};

/** A layout's input for these lanes on a narrow phone, with what a test wants to be different. */
export function inputFor(packets: readonly Packet[], more: Partial<LadderInput> = {}): LadderInput {
  return { lanes, packets, describe, textWidth: approximateTextWidth, width: 360, ...more };
}

function request(cseq: number, ...more: readonly string[]): string {
  return lines(
    'REGISTER sip:registrar.biloxi.example.com SIP/2.0',
    `Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashd${cseq}`,
    'Max-Forwards: 70',
    'From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl',
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    `CSeq: ${cseq} REGISTER`,
    'Contact: <sip:bob@client.biloxi.example.com>',
    ...more,
  );
}

function response(status: string, cseq: number, ...more: readonly string[]): string {
  return lines(
    `SIP/2.0 ${status}`,
    `Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashd${cseq};received=192.0.2.201`,
    'From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl',
    `To: Bob <sip:bob@biloxi.example.com>;tag=141094820${cseq}`,
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    `CSeq: ${cseq} REGISTER`,
    ...more,
  );
}

function lines(...all: readonly string[]): string {
  return [...all, 'Content-Length: 0', '', ''].join('\r\n');
}

const up = ['bob', 'server'] as const;
const down = ['server', 'bob'] as const;
const challenge =
  'WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", nonce="ea9c8e88df84f1cec4341ae6cbe5a359"';
const register = request(1);
const unauthorized = response('401 Unauthorized', 1, challenge);
const registerAgain = request(2, 'Authorization: Digest username="bob", realm="atlanta.example.com"');
const ok = response('200 OK', 2, 'Contact: <sip:bob@client.biloxi.example.com>;expires=3600');

/** A registration as in RFC 3665 §2.1: request, challenge, request with credentials, success. */
export const registration: readonly Packet[] = [
  packet('bob#1', up, 0, register),
  packet('server#1', down, 50, unauthorized),
  packet('bob#2', up, 100, registerAgain),
  packet('server#2', down, 150, ok),
];

export const registrationMarks: readonly LadderMark[] = [
  { node: 'server', at: 150, label: 'binding stored for 3600 s', kind: 'binding' },
];

/**
 * The challenge is lost, so the request is sent again, and again as the second answer is slow and meets the third
 * request on its way.
 */
export const troubled: readonly Packet[] = [
  packet('bob#1', up, 0, register),
  packet('server#1', down, 50, unauthorized, {
    arrivedAt: null,
    lost: 'it was dropped on the way, by an edit',
  }),
  packet('bob#2', up, 500, register, { repeats: 'bob#1' }),
  packet('server#2', down, 550, unauthorized, { repeats: 'server#1', arrivedAt: 1520 }),
  packet('bob#3', up, 1500, register, { repeats: 'bob#1' }),
  packet('bob#4', up, 1520, registerAgain),
  packet('server#3', down, 1550, unauthorized, { repeats: 'server#1' }),
  packet('server#4', down, 1570, ok),
];

export const troubledMarks: readonly LadderMark[] = [
  { node: 'bob', at: 500, label: 'Timer E fires', kind: 'timer' },
  { node: 'bob', at: 1500, label: 'Timer E fires', kind: 'timer' },
];

/** A text changed on the way, a copy made by the network, a packet to nowhere, and one that the run did not wait for. */
export const meddled: readonly Packet[] = [
  packet('bob#1', up, 0, register.replace('Max-Forwards: 70', 'Max-Forwards: 0'), { original: register }),
  packet('bob#1+1', up, 0, register, { copyOf: 'bob#1', arrivedAt: 70 }),
  packet('server#1', ['server', 'nobody'], 50, unauthorized, {
    to: undefined,
    arrivedAt: null,
    lost: 'no node has the address 192.0.2.9:5060',
  }),
  packet('server#2', down, 70, 'GARBAGE', { arrivedAt: null }),
];
