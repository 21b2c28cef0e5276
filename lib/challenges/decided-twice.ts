import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { counted, times } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';

const choices = { transport: 'udp' };

/** A transaction that is over is forgotten, and then a repetition is a new request. */
export const decidedTwice: Challenge = {
  id: 'decided-twice',
  title: 'Forgotten, and decided anew',
  task: 'A registrar answers a repeated REGISTER from memory, without looking at it again. Make it decide twice about one and the same REGISTER, without changing a character of it.',
  flow: successfulNewRegistration,
  about: ['Via;branch'],
  start: { choices },
  editable: [],
  choosable: [],
  goal,
  hints: [
    'Lose F2 first: the repetition of F1 arrives, and “What SIP Server decides” says that the transaction answered it.',
    'There are two ways to lose a memory: it is kept for 32 seconds only, and a restart wipes it out.',
    'Lose F2; then, with “Do something …”, the server restarts and forgets all at 300 ms, before the repetition arrives. Or use “Change the network …”: until 1 ms, all later by 40 s.',
  ],
  solution: {
    choices,
    edits: [{ kind: 'link', conditions: { from: 'bob', to: 'server', until: 1, delay: 40_000 } }],
  },
  otherSolutions: [
    {
      choices,
      edits: [
        { kind: 'drop', packet: 'server#1' },
        { kind: 'command', command: { at: 300, node: 'server', name: 'restart' } },
      ],
    },
    { choices, edits: [{ kind: 'duplicate', packet: 'bob#2', after: 40_000 }] },
  ],
  afterwards:
    'While the transaction lives, a repetition gets the same answer, letter by letter, even if the table has changed since. Timer J ends it after 32 seconds over UDP; what comes later is a request like any other, and the registrar goes through all its steps again. Then only CSeq and the nonce count can tell that it is old.',
};

function goal(run: FlowRun): Outcome {
  const decided = run.entries.flatMap(({ node, happening, notes, sent }) =>
    node === 'server' && happening.kind === 'packet' && sent.length > 0
      ? [{ text: happening.text, fromMemory: notes.some(({ step }) => step === '17.2.2') }]
      : [],
  );
  const decisions = decided.filter(({ fromMemory }) => !fromMemory).map(({ text }) => text);
  const requests = new Set(decisions).size;
  const repeated = decided.length - decisions.length;
  return {
    reached: decisions.length > requests,
    observed: `The registrar decided ${times(decisions.length)}, about ${counted(requests, 'different request')}; its memory answered ${counted(repeated, 'repetition')}.`,
  };
}
