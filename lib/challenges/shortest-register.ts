import { bindingsIn, endOf, registrationOf } from '@/lib/flows/evidence';
import { askAndAnswer } from '@/lib/flows/lessons/ask-and-answer';
import { byteLength } from '@/lib/sip/bytes';
import { parameter } from '@/lib/sip/grammar/parameters';
import { from } from '@/lib/sip/headers/from';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { leadsTo } from './leads-to';
import { onTheWire } from './on-the-wire';
import { lastWord } from './what-registrar-did';
import { REPEATED, writtenBy } from './written-by';

/** Bytes. The phone's own F1 has 342. */
const longest = 280;

/** What a request must have (RFC 3261 §8.1.1). */
const needed = ['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq'] as const;

/** Which of the lines are needed, and how little may stand in them. */
export const shortestRegister: Challenge = {
  id: 'shortest-register',
  title: 'As short as can be',
  task: `Shorten F1, under “Edit”, to at most ${longest} bytes. Bob’s phone has to be registered in the end, and everything that every request must have has to be there.`,
  flow: askAndAnswer,
  about: ['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq', 'Content-Length', 'Request-Line.uri'],
  start: {},
  editable: ['bob#1'],
  choosable: [],
  goal,
  hints: [
    'Some things are there for people, or say what is so without them: the display names, the port 5060, an Expires of the time that the server grants anyway.',
    'Six header fields are in every request: Via, Max-Forwards, From, To, Call-ID and CSeq. Over UDP the datagram itself says how long the message is, so Content-Length is not needed.',
    'Many names have a short form: v for Via, f for From, t for To, i for Call-ID, m for Contact.',
  ],
  solution: { edits: [short('v', 'f', 't', 'i', 'm')] },
  otherSolutions: [{ edits: [short('Via', 'f', 't', 'i', 'm')] }],
  afterwards:
    'What is left is what a registration cannot do without: where the request goes, how the answer finds its way back, who asks, for whom, which one of many it is, and the address to be written. The branch has to stay as it was: by it the phone recognizes its answer. Usually nobody counts bytes like this, but a datagram that is too long is cut into pieces on the way, and then short names do help.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  const packet = binding && writtenBy(run, binding);
  if (binding === undefined || packet === undefined) return { reached: false, observed: lastWord(run) };
  if (packet.repeats !== undefined) return { reached: false, observed: REPEATED };
  const request = packet.text;
  const message = parse(request);
  const missing = needed.find((name) => fieldsNamed(message, name).length === 0);
  const bytes = byteLength(request);
  const size = `The REGISTER that wrote the binding has ${bytes} bytes`;
  if (missing !== undefined) {
    return { reached: false, observed: `${size}, but ${missing} is missing, which every request must have.` };
  }
  const sender = firstOf(message, from);
  if (sender !== undefined && parameter(sender, 'tag') === undefined) {
    return { reached: false, observed: `${size}, but From has no tag, which every request must have.` };
  }
  if (bytes > longest) return { reached: false, observed: `${size}, which is ${bytes - longest} too many.` };
  if (!leadsTo(binding.contact, '192.0.2.201:5060')) {
    return { reached: false, observed: `${size}, but ${binding.contact} does not lead to Bob’s phone.` };
  }
  const isShown = registrationOf(endOf(run), 'bob').phase === 'registered';
  const shown = isShown ? 'is registered' : 'never recognized the answer';
  return { reached: isShown, observed: `${size}, and Bob’s phone ${shown}.` };
}

/** F1 with what must be there and nothing else, its fields called so. */
function short(via: string, sender: string, to: string, callId: string, contact: string) {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    `${via}: SIP/2.0/UDP 192.0.2.201;branch=z9hG4bKfb8660d2de1a`,
    'Max-Forwards: 70',
    `${sender}: <sip:bob@biloxi.example.com>;tag=581983ef`,
    `${to}: <sip:bob@biloxi.example.com>`,
    `${callId}: 3882dbe24e458d39@192.0.2.201`,
    'CSeq: 1 REGISTER',
    `${contact}: <sip:bob@192.0.2.201>`,
  );
  return { kind: 'replace', packet: 'bob#1', text } as const;
}
