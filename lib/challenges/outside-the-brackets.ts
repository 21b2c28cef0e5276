import { bindingsIn, callBegunAt, endOf, isAnsweredBy } from '@/lib/flows/evidence';
import { brackets } from '@/lib/flows/failures/brackets';
import type { Edit } from '@/lib/sim/edit';
import { uriTransport } from '@/lib/sip/uri/contact-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls. */
const CALL = 10_000;

/** Without angle brackets the parameters of a Contact belong to the header field, not to the URI. */
export const outsideTheBrackets: Challenge = {
  id: 'outside-the-brackets',
  title: 'Two signs are missing',
  task: 'Bob’s phone listens on TCP alone, says so, and is called over UDP, where nobody hears it. Have Alice’s call answered, with a row in the table that says TCP.',
  flow: brackets,
  about: ['Contact.uri'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Compare the Contact of F3 with the row that the server wrote. What got lost?',
    'A parameter behind a URI may belong to the URI or to the header field. Angle brackets say where the URI ends; without them everything behind a semicolon is the field’s own.',
    'Write Contact: <sip:bob@192.0.2.201:5060;transport=tcp> into F3.',
  ],
  solution: { edits: [third('<sip:bob@192.0.2.201:5060;transport=tcp>')] },
  otherSolutions: [
    { edits: [third('"Bob" <sip:bob@192.0.2.201:5060;transport=tcp>;expires=600')] },
    // One row more: the call goes both ways, and one of them arrives.
    {
      edits: [
        {
          kind: 'command',
          command: {
            at: 5000,
            node: 'bob',
            name: 'add',
            argument: '<sip:bob@192.0.2.201:5060;transport=tcp>',
          },
        },
      ],
    },
  ],
  afterwards:
    'The text was the same but for two signs, and it meant something else: a field with a parameter that nobody knows, in place of a URI with a transport. Nobody complains about that, since unknown parameters are to be ignored. So a program that writes a URI with a parameter writes the brackets, always.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const isAnswered = isAnsweredBy(world, 'bob', callBegunAt(world, 'alice', CALL));
  const rows = bindingsIn(world).map(({ contact }) => contact);
  const told = rows.length === 0 ? 'The table is empty' : `The table says ${rows.join(' and ')}`;
  return {
    reached: isAnswered && rows.some(isOverTcp),
    observed: `${told}, and Alice’s call ${isAnswered ? 'was answered' : 'was not answered'}.`,
  };
}

function isOverTcp(contact: string): boolean {
  return uriTransport(parseUri(contact))?.value.toLowerCase() === 'tcp';
}

function third(contact: string): Edit {
  const text = bobsRegister(2, { wish: [`Contact: ${contact}`], proof: firstProofs[2] });
  return { kind: 'replace', packet: 'bob#2', text: text.replace('SIP/2.0/UDP', 'SIP/2.0/TCP') };
}
