import { overtaken } from '@/lib/flows/lessons/overtaken';
import { bobsRegister } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { registrarAnswers } from './what-registrar-did';

/** Same sender, same number, another way: 482. */
export const alongTwoWays: Challenge = {
  id: 'along-two-ways',
  title: 'One request along two ways',
  task: 'Change F5 so that the registrar takes it for an earlier request that came once more, along another way: make the registrar answer 482.',
  flow: overtaken,
  about: ['From;tag', 'CSeq.number', 'Via;branch'],
  start: {},
  editable: ['bob#4'],
  choosable: [],
  goal,
  hints: [
    'Three things have to be the same as in an earlier request, and one has to be different. Choose F5 on the ladder and open Edit.',
    'Call-ID and the tag of From are the same already. Look at the number in CSeq.',
    'Give F5 the number of F3 and leave its branch alone: with the branch of F3 it would be a plain repetition.',
  ],
  solution: fifth('z9hG4bK224d839146c1', 2),
  // F1, too, is not yet forgotten when F5 arrives.
  otherSolutions: [fifth('z9hG4bK224d839146c1', 1)],
  afterwards:
    'A proxy may send one request along several ways, and each copy gets a branch of its own on the way. If two of them arrive at the same server, only the first one should have an effect. Tag, Call-ID and CSeq name the request as its sender meant it; the branch names one stretch of its way.',
};

function goal(run: FlowRun): Outcome {
  const answers = registrarAnswers(run);
  const refused = answers.find(({ status }) => status === 482);
  const reached = refused !== undefined;
  const observed = reached
    ? `The registrar answered 482. ${refused.because}`
    : `The registrar answered ${answers.map(({ status }) => status).join(', ')}, and took no request for a second copy of another.`;
  return { reached, observed };
}

/** F5 of the run, with another branch and number. */
function fifth(branch: string, count: number): Attempt {
  const text = bobsRegister(3, { count }).replace('z9hG4bK224d839146c1', branch);
  return { edits: [{ kind: 'replace', packet: 'bob#4', text }] };
}
