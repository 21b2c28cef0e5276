import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { provenRegister } from './proven-register';
import { lastWord } from './what-registrar-did';

const wanted = 600;

/** A time that is asked for counts in the request that brings it, and in no other. */
export const tenMinutes: Challenge = {
  id: 'ten-minutes',
  title: 'For ten minutes only',
  task: 'Bob leaves in ten minutes. Get the server to write a binding that lasts exactly 600 seconds.',
  flow: successfulNewRegistration,
  about: ['Expires', 'Contact;expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'F1 asks for no time at all. There are two places where it could: a header field, and a parameter of Contact.',
    'F1 only gets a question back. The phone then sends a new request, F3, and that is the one that is granted: what it does not ask for, nobody asks for.',
    'Write the line Expires: 600 into F3, or ;expires=600 behind the bracket that closes the Contact.',
  ],
  solution: { edits: [second('Contact: <sips:bob@client.biloxi.example.com>', 'Expires: 600')] },
  otherSolutions: [
    { edits: [second('Contact: <sips:bob@client.biloxi.example.com>;expires=600')] },
    // The parameter is stronger than the header field.
    { edits: [second('Contact: <sips:bob@client.biloxi.example.com>;expires=600', 'Expires: 7200')] },
  ],
  afterwards:
    'Each request stands for itself: the server granted what F3 asked for and did not look back at F1. Where both are there, the parameter of the Contact is stronger than Expires, since it speaks of this one address. And it belongs behind the closing bracket; inside of the brackets it would be a part of the address.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  const granted = Math.round((binding.expiresAt - binding.grantedAt) / 1000);
  return {
    reached: granted === wanted,
    observed: `The server wrote ${binding.contact} into its table for ${granted} seconds.`,
  };
}

/** F3 of the undisturbed run, with these lines in place of its Contact. */
function second(...wish: readonly string[]) {
  const text = provenRegister({ wish });
  return { kind: 'replace', packet: 'bob#2', text } as const;
}
