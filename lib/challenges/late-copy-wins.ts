import { bindingsIn, endOf, registrationOf, worldAt } from '@/lib/flows/evidence';
import { overtaken } from '@/lib/flows/lessons/overtaken';
import { counted } from '@/lib/text/counted';
import { bobsRegister } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { overtakenRequests } from './overtaken-requests';
import { registrarAnswers } from './what-registrar-did';

/** What the registrar compares stands in the row, and the row was written by somebody. */
export const lateCopyWins: Challenge = {
  id: 'late-copy-wins',
  title: 'Let the past win',
  task: 'The late copy of F3 does no harm, since the registrar notices that it is old. Change F5, the request that overtook it, so that the late copy removes Bob’s new row after all, while his phone goes on showing “registered”.',
  flow: overtaken,
  about: ['Call-ID.value', 'CSeq.number'],
  start: {},
  editable: ['bob#4'],
  choosable: ['late'],
  goal,
  hints: [
    'Leave the late copy as it is and change what it is compared with: F5 writes that into the row. Choose F5 on the ladder and open Edit.',
    'F3 has CSeq 2. What would the row have to say for 2 to be accepted?',
    'With another Call-ID nothing is compared: change a few letters of it. With the same one the number has to be below 2, and 0 will do, since Bob has no row when F5 arrives. The number 1 will not: F1 had it, and the registrar takes F5 for a second copy of that request (482).',
  ],
  solution: fifth('94470af33b0d310e@192.0.2.201', 3),
  otherSolutions: [
    fifth('3882dbe24e458d39@192.0.2.201', 0),
    // The number of F1 may come again if another tag in From tells the two apart (RFC 3261 §8.2.2.2).
    fifth('3882dbe24e458d39@192.0.2.201', 1, '28f6a5bf'),
  ],
  afterwards:
    'The registrar remembers Call-ID and CSeq with the row and nowhere else, so when a row is removed, they are forgotten. What protects Bob is that his phone goes on counting under one Call-ID: then each new row has a higher number than everything that may still be on its way.',
};

function goal(run: FlowRun): Outcome {
  const late = overtakenRequests(run, 'bob');
  const last = late.at(-1);
  if (last === undefined) {
    return { reached: false, observed: 'No REGISTER arrived after one that was sent later.' };
  }
  if (!late.some(({ arrivedAt }) => rowsAt(run, arrivedAt - 1) > rowsAt(run, arrivedAt))) {
    const answers = registrarAnswers(run);
    const statuses = answers.map(({ status }) => status).join(', ');
    const why =
      rowsAt(run, last.arrivedAt - 1) > 0
        ? `the late copy took no row away. ${last.remark}`
        : `there was no row that the late copy could take away. ${answers.find(({ status }) => status >= 300)?.because ?? ''}`;
    return { reached: false, observed: `The registrar answered ${statuses}, and ${why}`.trim() };
  }
  const end = endOf(run);
  const rows = bindingsIn(end).length;
  const { phase } = registrationOf(end, 'bob');
  return {
    reached: rows === 0 && phase === 'registered',
    observed: `The late copy took Bob’s row away. In the end the table has ${counted(rows, 'row')}, and his phone shows: ${phase}.`,
  };
}

function rowsAt(run: FlowRun, at: number): number {
  return bindingsIn(worldAt(run, at)).length;
}

/** F5 of the run, with another Call-ID and number. */
function fifth(callId: string, count: number, tag = '581983ef'): Attempt {
  const text = bobsRegister(3, { callId, count, from: `From: Bob <sip:bob@biloxi.example.com>;tag=${tag}` });
  return { edits: [{ kind: 'replace', packet: 'bob#4', text }] };
}
