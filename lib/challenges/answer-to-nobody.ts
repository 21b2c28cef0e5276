import { endOf, isRegistered, notesOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Edit } from '@/lib/sim/edit';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';

/** A response is taken by the transaction that its top Via and its CSeq name, and by nobody else. */
export const answerToNobody: Challenge = {
  id: 'answer-to-nobody',
  title: 'An answer that nobody waits for',
  task: 'Bob registers over UDP. Have his phone throw away an answer that arrives, because it seems to belong to no request that the phone is waiting for. At the end the phone is to be registered all the same.',
  flow: successfulNewRegistration,
  about: ['Via;branch', 'Via.sent-by', 'CSeq.method'],
  start: { choices: { transport: 'udp' } },
  choosable: [],
  goal,
  hints: [
    'Choose F2 on the ladder and open “Edit”. Which of its fields does the phone compare with what it has sent? Not Call-ID, and not the tags.',
    'The branch in the top Via and the method in CSeq name the transaction, and sent-by has to be what the phone writes itself. Change one of them in F2, and read above what the phone makes of it.',
    'Write another word behind branch= in F2, such as z9hG4bKother. The phone then still waits for its answer: after half a second it sends F1 again, and the registrar repeats F2, this time unchanged.',
  ],
  solution: answered('client.biloxi.example.com:5060;branch=z9hG4bKother', '1 REGISTER'),
  otherSolutions: [
    answered('client.biloxi.example.com:5060;branch=z9hG4bKnashds7', '1 INVITE'),
    answered('laptop.biloxi.example.com:5060;branch=z9hG4bKnashds7', '1 REGISTER'),
    // The answer comes when its transaction has long been over, thanks to the repetition.
    { choices: { transport: 'udp' }, edits: [{ kind: 'delay', packet: 'server#1', by: 20_000 }] },
  ],
  afterwards:
    'A phone looks up its transaction under the branch of the top Via and the method of CSeq, and checks that sent-by is its own. An answer that fits nowhere is dropped, and nobody is told: it may be meant for somebody else, or be too late. An answer that did fit made the phone go on.',
};

/** The remarks of a phone that a response is not for it, or not any more: more than one Via, sent-by, no transaction. */
const NOT_MINE = new Set(['RFC 3261 §8.1.3.3', 'RFC 3261 §18.1.2', 'RFC 3261 §17.1.3']);

function goal(run: FlowRun): Outcome {
  const ignored = notesOf(run, 'bob').filter(({ step }) => step === 'ignored');
  const foreign = ignored.find(({ spec }) => NOT_MINE.has(spec));
  const registered = isRegistered(endOf(run), 'bob');
  const end = `In the end the phone is ${registered ? '' : 'not '}registered.`;
  if (foreign !== undefined) return { reached: registered, observed: `${foreign.text} ${end}` };
  const other = ignored[0];
  const seen = other
    ? `That tells nothing about transactions: ${other.text}`
    : 'The phone threw no answer away: each one that arrived fitted a request of the phone, by sent-by, branch and method.';
  return { reached: false, observed: `${seen} ${end}` };
}

/** F2, with another Via and another CSeq. */
function answered(hop: string, cseq: string): Attempt {
  const text = onTheWire(
    'SIP/2.0 401 Unauthorized',
    `Via: SIP/2.0/UDP ${hop}`,
    ' ;received=192.0.2.201',
    'From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl',
    'To: Bob <sip:bob@biloxi.example.com>;tag=1410948204',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    `CSeq: ${cseq}`,
    'WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",',
    ' nonce="ea9c8e88df84f1cec4341ae6cbe5a359",',
    ' opaque="", stale=FALSE, algorithm=MD5',
    'Content-Length: 0',
  );
  const edit: Edit = { kind: 'replace', packet: 'server#1', text };
  return { choices: { transport: 'udp' }, edits: [edit] };
}
