import { type Forward, newScripted } from '@/lib/nodes/scripted/scripted-state';
import { counted } from '@/lib/text/counted';
import { answersOf, endOf, notesOf, registrationOf, requestsOf } from '../evidence';
import type { FlowOptions } from '../flow';
import { accounts, hosts, phone, registers, type Setup, scene, server } from '../scene';
import { transports } from '../transports';
import { type Failure, ofRealLife } from './failure';

/** Content-Length says four bytes more than there are, and on a stream that means: wait, there is more to come. */
export const contentLengthStream: Failure = {
  ...ofRealLife,
  id: 'content-length-stream',
  title: 'Four bytes that never come',
  summary:
    'Something between phone and server counts the body of a REGISTER wrongly. Over TCP the server cannot see that: it waits for the rest, and nobody hears from it again.',
  transports: ['tcp'],
  accounts,
  breaks: [
    {
      message: 'F2',
      rule: 'content-length-matches',
      because: 'the firewall counts the two line ends behind the last field among the body',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [phone(options, { gateway: 'firewall' }), firewall(options), server(options)],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 43,
    group: 'Form and identifiers',
    asked:
      'Over TCP the connection stands, the REGISTER goes out, and nothing comes back, not even a refusal: why?',
    broken: 'Content-Length is 4, and there is no body.',
    seen: 'The REGISTER reaches the server with Content-Length: 4, and is not answered: no 100, no 400, no 401. TCP carries it once, so nothing is repeated. After 32 s the phone gives up.',
    why: 'TCP is a stream of bytes and knows no messages. The receiver finds the empty line behind the header, and only Content-Length tells it how many bytes of body follow and where the next message begins. If it says too much, the receiver waits for bytes that never come, or takes them from the next message, which then has no beginning. If it says too little, the rest of the body is read as the next message. If it is missing, the end cannot be found at all, and 400 is the kindest answer. Over UDP a datagram ends by itself: the same error is found at once, or does no harm. What is counted is bytes as they are sent, so an ä counts two and a line end counts two, and the empty line before the body does not count.',
    fix: 'Whoever changes messages on their way leaves Content-Length alone unless it changed the body; here the firewall passes everything on as it is.',
    read: ['RFC 3261 §18.3', 'RFC 3261 §20.14', 'RFC 3261 §7.4.2'],
    rules: ['content-length-matches', 'content-length-covers', 'content-length-on-stream'],
    symptom(run) {
      const sent = requestsOf(run, 'bob', 'REGISTER').length;
      const answers = answersOf(run, 'server', 401).length + answersOf(run, 'server', 200).length;
      const waits = notesOf(run, 'server').some(({ spec }) => spec === 'RFC 3261 §18.3');
      const { phase } = registrationOf(endOf(run), 'bob');
      return waits && answers === 0 && phase === 'failed'
        ? `${counted(sent, 'REGISTER')}, no answer in half a minute, and the server waits for the rest of it.`
        : undefined;
    },
  },
};

/** Reads what passes and writes it anew, and is not good at counting. */
function firewall({ transport, mended }: FlowOptions): Setup {
  const pass: Forward = { do: 'forward' };
  const address = `192.0.2.1:${transports[transport].port}`;
  const state = newScripted({
    address,
    lines: [
      {
        on: 'packet',
        if: { method: 'REGISTER' },
        acts: [mended ? pass : { ...pass, instead: { 'Content-Length': '4' } }],
      },
      { on: 'packet', acts: [pass] },
    ],
  });
  return { id: 'firewall', label: 'Firewall', addresses: [address, `${hosts.bob}:*`], state };
}
