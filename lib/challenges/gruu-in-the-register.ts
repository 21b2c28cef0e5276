import { bindingsIn, endOf, registrationOf } from '@/lib/flows/evidence';
import { gruuContact } from '@/lib/flows/failures/gruu-contact';
import type { Edit } from '@/lib/sim/edit';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { leadsTo } from './leads-to';
import { lastWord } from './what-registrar-did';

const instance = '+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"';

/** A GRUU leads to the server, so it cannot be where the phone is. */
export const gruuInTheRegister: Challenge = {
  id: 'gruu-in-the-register',
  title: 'An address that leads back',
  task: 'Bob’s phone has the right password and gets 403. Change F3 so that the phone gets registered, with a GRUU in the server’s table.',
  flow: gruuContact,
  about: ['Contact.uri', 'Contact;+sip.instance', 'Contact;pub-gruu'],
  start: {},
  editable: ['bob#2'],
  choosable: [],
  goal,
  hints: [
    'The 403 is not about the password. It says what the server does not want in the Contact.',
    'What F3 registers is the address that the server itself gave away: a call for it would come back to the server. Where is the phone really?',
    'Click on F3, choose “Edit”, and write <sip:bob@192.0.2.201:5060> into the Contact. Leave +sip.instance behind it: by that name the server knows whose GRUU it is.',
  ],
  solution: { edits: [third(`<sip:bob@192.0.2.201:5060>;${instance}`)] },
  otherSolutions: [
    { edits: [third(`<sip:bob@192.0.2.201>;${instance};expires=600`)] },
    { edits: [third(`<sip:anything@192.0.2.201:5060>;q=0.5;${instance}`)] },
  ],
  afterwards:
    'The GRUU is an address for others. In a REGISTER the Contact says where the phone is, and +sip.instance which phone it is; from the two the server makes a GRUU that leads there. A phone that uses one Contact for calls and for registrations makes this mistake as soon as it has got its GRUU.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  const { phase } = registrationOf(endOf(run), 'bob');
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  const isThere = leadsTo(binding.contact, '192.0.2.201:5060');
  const given = binding.gruu === undefined ? 'has no GRUU' : `has the GRUU ${binding.gruu.public}`;
  return {
    reached: isThere && binding.gruu !== undefined && phase === 'registered',
    observed: `The server wrote down ${binding.contact}, the device ${given}, and the phone shows: ${phase}.`,
  };
}

function third(contact: string): Edit {
  const text = bobsRegister(2, { wish: [`Contact: ${contact}`, 'Supported: gruu'], proof: firstProofs[2] });
  return { kind: 'replace', packet: 'bob#2', text };
}
