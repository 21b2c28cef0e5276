import { bindingsIn, callBegunAt, endOf, hasRung } from '@/lib/flows/evidence';
import { callsForSales } from '@/lib/flows/lessons/calls-for-sales';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { registrarAnswers } from './what-registrar-did';

/** ms at which Alice calls. */
const CALL = 2000;

const sales = 'sip:sales@biloxi.example.com';

/** To says whose binding it is, From who asks for it: here they differ. */
export const atTheSalesDesk: Challenge = {
  id: 'at-the-sales-desk',
  title: 'At the sales desk',
  task: 'Today Bob answers calls to sip:sales@biloxi.example.com, an address that he and Carol may register. Change F1, under “Edit”, so that Alice’s call to sales rings at Bob’s phone.',
  flow: callsForSales,
  about: ['To', 'From', 'Request-Line.uri'],
  start: {},
  editable: ['bob#1'],
  choosable: [],
  goal,
  hints: [
    'The table has a row for Bob, and none for sales. Which line of the REGISTER says whose row it is?',
    'To names the address-of-record, From names who asks. The server knows that bob may register sales. It knows nobody called sales who may do so.',
    'Write sip:sales@biloxi.example.com into To, and leave From as it is.',
  ],
  solution: { edits: [firstRegister(['To: Bob <sip:bob@', 'To: Sales <sip:sales@'])] },
  otherSolutions: [
    // Carol may as well, and it is her name that counts, not whose phone it is.
    {
      edits: [
        firstRegister(['To: Bob <sip:bob@', 'To: <sip:sales@'], ['From: Bob <sip:bob@', 'From: <sip:carol@']),
      ],
    },
  ],
  afterwards:
    'To is the key of the table: the server wrote a row for sales. From said on whose word: Bob’s, and he may do that. Where From and To differ, somebody registers for another, which is called a third-party registration. The Request-URI had no part in it, since it names the server.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const row = bindingsIn(world).find(({ aor }) => aor === sales);
  const isRinging = hasRung(world, 'bob', callBegunAt(world, 'alice', CALL));
  if (row === undefined) {
    const answer = registrarAnswers(run).at(0);
    const others = bindingsIn(world).map(({ aor, contact }) => `${aor} is at ${contact}`);
    const table = others.length === 0 ? '' : `, only that ${others.join(' and ')}`;
    const observed =
      answer && answer.status >= 300 && answer.status !== 480
        ? `The registrar answered ${answer.status}. ${answer.because}`
        : `The table says nothing about sales${table}.`;
    return { reached: false, observed };
  }
  return {
    reached: isRinging,
    observed: isRinging
      ? `The table says that sales is at ${row.contact}, and Bob’s phone rings.`
      : `The table says that sales is at ${row.contact}, and Bob’s phone does not ring.`,
  };
}
