import { bindingsIn, requestsOf, worldAt } from '@/lib/flows/evidence';
import { oneDeviceOfTwo } from '@/lib/flows/lessons/one-device-of-two';
import { callId } from '@/lib/sip/headers/call-id';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';

type Packet = FlowRun['packets'][number];

const gruu = 'sip:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128';
const choices = { callee: 'bob' };

/** An address-of-record reaches everybody; a GRUU reaches one device. */
export const onlyThePhone: Challenge = {
  id: 'only-the-phone',
  title: 'The phone, and not the tablet',
  task: 'Alice calls sip:bob@biloxi.example.com, and both of Bob’s devices ring. Have a call of hers go to the phone alone, while both are registered.',
  flow: oneDeviceOfTwo,
  about: ['Contact;pub-gruu', 'Contact;temp-gruu', 'Contact;+sip.instance'],
  start: { choices },
  choosable: [],
  goal,
  hints: [
    'The address-of-record means both devices. Each of them has got an address of its own: read the 200 that came to the phone.',
    'People can do something in this run. Alice may call again, and whom she calls is for you to say: look below the ladder.',
    `Have Alice call ${gruu} when the first call is over, at 20 s for example.`,
  ],
  solution: called(gruu),
  otherSolutions: [
    called('sip:tgruu.9c543ebcf0e40a697f8d13795343b34e@biloxi.example.com;gr'),
    { choices, edits: [{ kind: 'replace', packet: 'alice#1', text: inviteTo(gruu) }] },
  ],
  afterwards:
    'For the address-of-record the server took both bindings. For the GRUU it took that of one device, whatever its address was at the moment. The temporary GRUU does the same and does not show whose device it is. Alice needs nothing special for this: to her a GRUU is a URI like any other.',
};

function goal(run: FlowRun): Outcome {
  const calls = requestsOf(run, 'alice', 'INVITE').filter(({ repeats }) => repeats === undefined);
  const rest = calls.map((call) => shortfall(run, call));
  if (rest.includes(undefined)) {
    return { reached: true, observed: 'The server sent a call to the phone, and the tablet stayed silent.' };
  }
  return { reached: false, observed: rest.at(-1) ?? 'Alice called nobody.' };
}

/** What a call lacks, as a sentence; undefined if it went to the phone alone while both devices were registered. */
function shortfall(run: FlowRun, call: Packet): string | undefined {
  const sent = requestsOf(run, 'server', 'INVITE').filter((one) => callIdOf(one) === callIdOf(call));
  const devices = new Set(sent.map(({ to }) => to));
  const registered = new Set(bindingsIn(worldAt(run, call.sentAt)).map(({ instance }) => instance)).size;
  if (registered < 2) return 'When Alice called last, not both of Bob’s devices were registered.';
  if (devices.size === 0) return 'The server sent the last call of Alice to no device.';
  if (devices.size > 1) return 'The server sent the last call of Alice to both devices.';
  return devices.has('bob') ? undefined : 'The server sent the last call of Alice to the tablet alone.';
}

function callIdOf({ text }: Packet): string | undefined {
  return firstOf(parse(text), callId)?.value;
}

function called(argument: string): Attempt {
  return {
    choices,
    edits: [{ kind: 'command', command: { at: 20_000, node: 'alice', name: 'call', argument } }],
  };
}

/** The first INVITE of the run, for somebody else. */
function inviteTo(uri: string): string {
  const body = [
    'v=0',
    'o=caller 2890844526 2890844526 IN IP4 192.0.2.101',
    's=-',
    'c=IN IP4 192.0.2.101',
    't=0 0',
    'm=audio 49172 RTP/AVP 0',
    'a=rtpmap:0 PCMU/8000',
    '',
  ].join('\r\n');
  const head = onTheWire(
    `INVITE ${uri} SIP/2.0`,
    'Via: SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bKe9eb403dc882;rport',
    'Max-Forwards: 70',
    'From: Alice <sip:alice@biloxi.example.com>;tag=9e7b1c4d',
    'To: <sip:bob@biloxi.example.com>',
    'Call-ID: dcebac4b80b02441@192.0.2.101',
    'CSeq: 1 INVITE',
    'Contact: <sip:alice@192.0.2.101:5060>',
    'Allow: INVITE, ACK, CANCEL, OPTIONS, BYE',
    'Content-Type: application/sdp',
    `Content-Length: ${body.length}`,
  );
  return head + body;
}
