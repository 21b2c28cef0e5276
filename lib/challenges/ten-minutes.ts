import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { parse } from '@/lib/sip/parse';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { provenRegister } from './proven-register';
import { lastWord } from './what-registrar-did';
import { writtenBy } from './written-by';

type Binding = ReturnType<typeof bindingsIn>[number];

const wanted = 600;

/** A time that is asked for counts in the request that brings it, and in no other. */
export const tenMinutes: Challenge = {
  id: 'ten-minutes',
  title: 'For ten minutes only',
  task: 'Bob leaves in ten minutes. Change a message, under “Edit”, so that the server writes a binding that lasts exactly 600 seconds.',
  flow: successfulNewRegistration,
  about: ['Expires', 'Contact;expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'F1 asks for no time at all. There are two places where it could: a header field, and a parameter of Contact.',
    'The server does not accept F1, it asks for proof. The phone then sends a new request, F3, and only this one is granted. So F3 has to say how long.',
    'Choose F3, open “Edit” and add the line Expires: 600. Or write ;expires=600 right after the bracket > in the line Contact.',
  ],
  solution: { edits: [second('Contact: <sips:bob@client.biloxi.example.com>', 'Expires: 600')] },
  otherSolutions: [
    { edits: [second('Contact: <sips:bob@client.biloxi.example.com>;expires=600')] },
    // The parameter is stronger than the header field.
    { edits: [second('Contact: <sips:bob@client.biloxi.example.com>;expires=600', 'Expires: 7200')] },
  ],
  afterwards:
    'Each request stands for itself: the server granted what F3 asked for and did not look back at F1. Where both are there, the parameter of the Contact is stronger than Expires, since it speaks of this one address. It belongs after the closing bracket; inside the brackets it would be a part of the address.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  const granted = Math.round((binding.expiresAt - binding.grantedAt) / 1000);
  const written = `The server wrote ${binding.contact} into its table for ${granted} seconds.`;
  return {
    reached: granted === wanted,
    observed: hasAsked(run, binding) ? written : `${written} ${UNASKED}`,
  };
}

const UNASKED = 'The REGISTER that it accepted asked for no time, so the server chose one.';

/** Whether the request that wrote the binding says for how long, in one of the two places. */
function hasAsked(run: FlowRun, binding: Binding): boolean {
  const message = parse(writtenBy(run, binding)?.text ?? '');
  const inContact = valuesOf(message, contact).some(
    (value) => value.kind !== 'star' && parameter(value, 'expires') !== undefined,
  );
  return inContact || fieldsNamed(message, 'Expires').length > 0;
}

/** F3 of the undisturbed run, with these lines in place of its Contact. */
function second(...wish: readonly string[]) {
  const text = provenRegister({ wish });
  return { kind: 'replace', packet: 'bob#2', text } as const;
}
