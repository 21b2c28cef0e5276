import { endOf, isRegistered, registrationOf, serverIn } from '@/lib/flows/evidence';
import { endless401 } from '@/lib/flows/failures/endless-401';
import { counted } from '@/lib/text/counted';
import { answerToBob } from './answer-to-bob';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

/** A phone that does not take no for an answer, and a server that loses its patience. */
export const beforeTheBan: Challenge = {
  id: 'before-the-ban',
  title: 'Registered in spite of the ban',
  task: 'Bob’s phone has a wrong password and does not stop trying, so the server falls silent after five wrong proofs. After 40 seconds Bob types the right password, too late. Find a way to get him registered in the end all the same.',
  flow: endless401,
  about: ['WWW-Authenticate.stale', 'Authorization.response'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'The server counts wrong proofs in a row, and all five arrive within the first quarter of a second. Whatever keeps the fifth one away saves Bob.',
    'This phone goes on after a 401. There is another answer to wrong credentials after which nearly every phone stops: choose F4 on the ladder, open “Edit”, and write that one in the place of 401.',
    'People can help too, with “Do something …”: Bob’s phone gets the right password, zanzibar, after 50 ms already, or the server restarts and forgets all before Bob tries again after 40 s.',
  ],
  solution: { edits: [{ kind: 'replace', packet: 'server#2', text: refusal() }] },
  otherSolutions: [
    did(50, 'bob', 'password', 'zanzibar'),
    did(35_000, 'server', 'restart'),
    // The phone hears nothing more and gives up by itself, with one wrong proof at the server.
    { edits: [{ kind: 'drop', packet: 'server#2', repeats: true }] },
  ],
  afterwards:
    'A ban punishes the number of tries, so everything helps that ends the row of wrong proofs early: a phone that stops at the first rejection, a 403 that even a stubborn phone understands, or an owner who looks. Once the server is silent not even the right password is heard, which is why a phone must ask its owner before it tries again.',
};

function goal(run: FlowRun): Outcome {
  const end = endOf(run);
  const wrong = wrongProofs(run);
  const unheard = unanswered(run);
  const heard = unheard === 0 ? 'was never silent' : `left ${counted(unheard, 'REGISTER')} unanswered`;
  return {
    reached: isRegistered(end, 'bob'),
    observed: `The server saw ${counted(wrong, 'wrong proof')} and ${heard}. In the end the phone shows: ${registrationOf(end, 'bob').phase}.`,
  };
}

/** How often the server counted one more failure. */
function wrongProofs({ start, entries }: FlowRun): number {
  return entries.filter(({ world }, i) => failuresIn(world) > failuresIn(entries[i - 1]?.world ?? start))
    .length;
}

/** What the server holds against whoever sent it something: wrong proofs in a row. */
function failuresIn(world: FlowRun['start']): number {
  const counts = Object.values(serverIn(world).failures).map(({ count }) => count);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many REGISTERs came to the server and made it send nothing. */
function unanswered({ entries }: FlowRun): number {
  return entries.filter(
    ({ node, happening, sent }) =>
      node === 'server' &&
      happening.kind === 'packet' &&
      happening.text.startsWith('REGISTER ') &&
      sent.length === 0,
  ).length;
}

function did(at: number, node: string, name: string, argument?: string): Attempt {
  const command = { at, node, name, ...(argument === undefined ? {} : { argument }) };
  return { edits: [{ kind: 'command', command }] };
}

/** F4 of the run as a server would write it that does not ask twice. */
function refusal(): string {
  return answerToBob(2, '403 Forbidden');
}
