import { endOf, isRegistered, registrationOf, requestsOf } from '@/lib/flows/evidence';
import { contentLengthStream } from '@/lib/flows/failures/content-length-stream';
import type { Edit } from '@/lib/sim/edit';
import { missingBytes } from '@/lib/sip/body-length';
import { parse } from '@/lib/sip/parse';
import { counted } from '@/lib/text/counted';
import { bobsRegister, firstProofs, type RegisterLines } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { registrarAnswers } from './what-registrar-did';

/** How a message ends that has no body, and one with a body of four bytes. */
const EMPTY = 'Content-Length: 0\r\n\r\n';
const FOUR = 'Content-Length: 4\r\n\r\nbody';

/** On a stream only Content-Length tells where a message ends. */
export const fourBytesTooMany: Challenge = {
  id: 'four-bytes-too-many',
  title: 'A server that waits',
  task: 'The connection is open, the REGISTER goes out, and nothing comes back, not even a refusal. Find what the server waits for, and get Bob’s phone registered.',
  flow: contentLengthStream,
  about: ['Content-Length.value'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Compare F1 and F2 line by line: what did the firewall change?',
    'The last line of F2 promises bytes that are not there. The server reads on and waits for them.',
    'Click on F2, choose “Edit”, and write Content-Length: 0. The next REGISTER passes the same firewall, which sends it on as F6: it needs the same repair.',
  ],
  solution: { edits: [passed('firewall#1', 1, EMPTY), passed('firewall#3', 2, EMPTY)] },
  // What was promised comes: a server asks for proof before it wonders what the body is.
  otherSolutions: [{ edits: [passed('firewall#1', 1, FOUR), passed('firewall#3', 2, EMPTY)] }],
  afterwards:
    'TCP brings bytes in order and without loss, and knows nothing of messages. If Content-Length says too much, the receiver waits for the rest without a word. If it says too little, what is left over is read as the next message. So if nothing comes back over TCP and the connection is still open, count bytes.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const answers = registrarAnswers(run).map(({ status }) => status);
  const said = answers.length === 0 ? 'nothing' : answers.join(' and ');
  const missing = bytesMissing(run);
  const read =
    missing.length === 0
      ? 'found the end of every message'
      : `waited in vain for ${missing.map((bytes) => counted(bytes, 'byte')).join(' and ')}`;
  const sent = counted(requestsOf(run, 'bob', 'REGISTER').length, 'REGISTER');
  return {
    reached: isRegistered(world, 'bob'),
    observed: `The phone sent ${sent}. The server answered ${said} and ${read}. In the end the phone shows: ${registrationOf(world, 'bob').phase}.`,
  };
}

/** Of each message that came to the server with less than it promised, how many bytes more it promised. */
function bytesMissing({ entries }: FlowRun): readonly number[] {
  return entries.flatMap(({ node, happening }) => {
    const bytes = happening.kind === 'packet' && missingBytes(parse(happening.text));
    return node === 'server' && bytes ? [bytes] : [];
  });
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
