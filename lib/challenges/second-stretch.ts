import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { byWayOfAProxy } from '@/lib/flows/lessons/by-way-of-a-proxy';
import { contact } from '@/lib/sip/headers/contact';
import { parse } from '@/lib/sip/parse';
import { valuesOf } from '@/lib/sip/values-of';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';
import { lastWord } from './what-registrar-did';

/** Where Bob's phone is, as it writes it itself. */
const own = 'sip:bob@192.0.2.201:5060';

/** Of four messages that look alike, the one is to be found that the server reads. */
export const secondStretch: Challenge = {
  id: 'second-stretch',
  title: 'On the second stretch',
  task: 'Make the server write an address into its table that Bob’s phone never sent. Change one message for that, under “Edit”; what travels between the phone and the proxy has to stay as it is.',
  flow: byWayOfAProxy,
  about: ['Contact', 'From', 'To'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'From and To are the same in all four messages, so they do not help. Go by the arrows: which message goes from the proxy to the server?',
    'F1 travels from the phone to the proxy, F2 from the proxy to the server. What the server writes down stands in F2.',
    'Choose F2 on the ladder, open “Edit” and change the address in its Contact, to sip:bob@192.0.2.203:5060 for example.',
  ],
  solution: { edits: [passedOn('Contact: <sip:bob@192.0.2.203:5060>')] },
  otherSolutions: [
    { edits: [passedOn(`Contact: <${own}>, <sip:bob@192.0.2.203:5060>`)] },
    { edits: [passedOn('Contact: <mailto:bob@biloxi.example.com>')] },
  ],
  afterwards:
    'One request, two messages: what left the phone as F1 arrived at the server as F2, and only the second stretch was changed. To know who said what to whom, read the addresses on both ends of an arrow. Whoever sits between two machines can do this too, which is why the stretches are protected in real life.',
};

function goal(run: FlowRun): Outcome {
  const written = bindingsIn(endOf(run)).map((binding) => binding.contact);
  const first = run.packets.filter(({ from, to }) => from === 'bob' || to === 'bob');
  if (first.some(({ original }) => original !== undefined)) return { reached: false, observed: TOUCHED };
  const sent = new Set(first.flatMap(({ from, text }) => (from === 'bob' ? contactsIn(text) : [])));
  const other = written.find((address) => !sent.has(address));
  if (other !== undefined) {
    return { reached: true, observed: `The phone never sent ${other}, and the server wrote it down.` };
  }
  const observed =
    written.length > 0
      ? `The server wrote down ${written.join(' and ')}, which is what the phone sent.`
      : lastWord(run);
  return { reached: false, observed };
}

const TOUCHED =
  'A message was changed between the phone and the proxy, where everything has to stay as it is. Look for the message that the server reads.';

function contactsIn(text: string): readonly string[] {
  return valuesOf(parse(text), contact).flatMap((value) => (value.kind === 'star' ? [] : [value.uri.value]));
}

/** F2, with another Contact. */
function passedOn(line: string) {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.111:5060;branch=z9hG4bKfb8660d2de1a.proxy',
    'Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bKfb8660d2de1a',
    'Max-Forwards: 69',
    'From: Bob <sip:bob@biloxi.example.com>;tag=581983ef',
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: 3882dbe24e458d39@192.0.2.201',
    'CSeq: 1 REGISTER',
    line,
    'Expires: 3600',
    'Content-Length: 0',
  );
  return { kind: 'replace', packet: 'proxy#1', text } as const;
}
