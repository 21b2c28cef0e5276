import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { askAndAnswer } from '@/lib/flows/lessons/ask-and-answer';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { leadsTo } from './leads-to';
import { lastWord, registrarAnswers } from './what-registrar-did';
import { isFromRepetition, REPEATED } from './written-by';

/** Where Bob's phone is, as it writes it itself. */
const contact = 'sip:bob@192.0.2.201:5060';

const expires = ['Content-Length: 0', 'Expires: 3600\r\nContent-Length: 0'] as const;

/** An empty line at the wrong place ends the header there; the registrar never reads what stands below it. */
export const earlyEmptyLine: Challenge = {
  id: 'early-empty-line',
  title: 'A 200, and nothing is there',
  task: 'The server answered this REGISTER with 200 OK, and still its location table is empty. Find out how the server read F1, and change F1 under “Edit” so that Bob’s Contact gets into the table.',
  flow: askAndAnswer,
  about: ['Contact', 'Content-Length'],
  start: { edits: [firstRegister(expires, ['Contact: ', '\r\nContact: '])] },
  editable: ['bob#1'],
  choosable: [],
  goal,
  hints: [
    'Choose F1 on the ladder and open “Edit”. Read it as a server does, line by line. Where does the header end?',
    'The first empty line ends the header, wherever it stands. What follows is the body, and this server looks at no body.',
    'Take out the empty line above Contact, so that the only empty line is the one at the very end.',
  ],
  solution: { edits: [firstRegister(expires)] },
  otherSolutions: [
    // Contact moves up, above the empty line; what stands below it is not missed.
    {
      edits: [
        firstRegister(
          ['CSeq: 1 REGISTER\r\n', 'CSeq: 1 REGISTER\r\n\r\n'],
          ['Max-Forwards: 70', `Max-Forwards: 70\r\nContact: <${contact}>`],
        ),
      ],
    },
    // The phone asks again, and nobody touches this one.
    {
      edits: [
        firstRegister(expires, ['Contact: ', '\r\nContact: ']),
        { kind: 'command', command: { at: 5000, node: 'bob', name: 'register' } },
      ],
    },
  ],
  afterwards:
    'The header ends at the first empty line. A REGISTER without Contact is allowed: it asks which bindings there are and changes none. So this 200 only said “there are none”. In a 200 to a REGISTER, look at the Contact lines: they tell what is in the table.',
};

function goal(run: FlowRun): Outcome {
  const table = bindingsIn(endOf(run));
  const row = table.find((binding) => leadsTo(binding.contact, '192.0.2.201:5060'));
  if (row !== undefined) {
    return isFromRepetition(run, row)
      ? { reached: false, observed: REPEATED }
      : {
          reached: true,
          observed: `The server read the Contact and wrote ${row.contact} into its table.`,
        };
  }
  const [other] = table;
  if (other !== undefined) {
    return {
      reached: false,
      observed: `The server wrote ${other.contact} into its table, and Bob’s phone is at ${contact}.`,
    };
  }
  const accepted = registrarAnswers(run).at(-1)?.status === 200;
  const observed = accepted
    ? 'The server answered 200 and wrote nothing. It found no Contact above the first empty line, so to the server the request only asked which bindings there are.'
    : lastWord(run);
  return { reached: false, observed };
}
