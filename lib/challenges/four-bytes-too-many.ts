import { endOf, isRegistered, notesOf, registrationOf } from '@/lib/flows/evidence';
import { contentLengthStream } from '@/lib/flows/failures/content-length-stream';
import type { Edit } from '@/lib/sim/edit';
import { counted } from '@/lib/text/counted';
import { bobsRegister, firstProofs, type RegisterLines } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** How a message ends that has no body, and one with a body of four bytes. */
const EMPTY = 'Content-Length: 0\r\n\r\n';
const FOUR = 'Content-Length: 4\r\n\r\nbody';

/** On a stream only Content-Length tells where a message ends. */
export const fourBytesTooMany: Challenge = {
  id: 'four-bytes-too-many',
  title: 'A server that waits',
  task: 'The connection stands, the REGISTER goes out, and nothing comes back, not even a refusal. Find what the server waits for, and get Bob’s phone registered.',
  flow: contentLengthStream,
  about: ['Content-Length.value'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Compare F1 and F2 line by line: what did the firewall change?',
    'The last line of F2 promises bytes that are not there. The server reads on and waits for them.',
    'Write Content-Length: 0 into F2. The next REGISTER passes the same firewall and needs the same repair.',
  ],
  solution: { edits: [passed('firewall#1', 1, EMPTY), passed('firewall#3', 2, EMPTY)] },
  // What was promised comes: a server asks for proof before it wonders what the body is.
  otherSolutions: [{ edits: [passed('firewall#1', 1, FOUR), passed('firewall#3', 2, EMPTY)] }],
  afterwards:
    'TCP brings bytes in order and without loss, and knows nothing of messages. If Content-Length says too much, the receiver waits for ever, politely and without a word; if it says too little, what is left is read as the next message. So silence over TCP, with a connection that stands, is a reason to count bytes.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const waits = notesOf(run, 'server').filter(({ spec }) => spec === 'RFC 3261 §18.3').length;
  const { phase } = registrationOf(world, 'bob');
  const read =
    waits === 0
      ? 'The server found the end of every message'
      : `The server waited in vain for the rest of ${counted(waits, 'message')}`;
  return {
    reached: isRegistered(world, 'bob'),
    observed: `${read}. In the end the phone shows: ${phase}.`,
  };
}

/** A REGISTER as the firewall could have passed it on. */
function passed(packet: string, cseq: 1 | 2, end: string): Edit {
  const lines: RegisterLines = {
    wish: ['Contact: <sip:bob@192.0.2.201:5060;transport=tcp>'],
    ...(cseq === 2 ? { proof: firstProofs[2] } : {}),
  };
  const text = bobsRegister(cseq, lines).replace('SIP/2.0/UDP', 'SIP/2.0/TCP').replace(EMPTY, end);
  return { kind: 'replace', packet, text };
}
