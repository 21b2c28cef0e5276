import { answersOf, bindingsIn, worldAt } from '@/lib/flows/evidence';
import { updateOfContactList } from '@/lib/flows/rfc3665/2.2';
import { counted } from '@/lib/text/counted';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { registerOverTls } from './register-over-tls';
import { lastWord, registrarAnswers } from './what-registrar-did';

const mail = 'mailto:bob@biloxi.example.com';
const phone = 'sips:bob@client.biloxi.example.com';
const desk = 'sips:bob@desk.biloxi.example.com';

/** Several Contacts in one REGISTER, each with a time and a preference of its own (RFC 3261 §10.2.1). */
export const oneRequestThreeChanges: Challenge = {
  id: 'one-request-three-changes',
  title: 'One request, three changes',
  task: 'Bob moves to a desk. Change F1 so that this one request does all of it: it adds the mail address and sips:bob@desk.biloxi.example.com, the desk preferred to the mail, and removes the row of sips:bob@client.biloxi.example.com.',
  flow: updateOfContactList,
  about: ['Contact.uri', 'Contact;q', 'Contact;expires'],
  start: {},
  editable: ['bob#1'],
  choosable: [],
  goal,
  hints: [
    'Choose F1 on the ladder and open Edit. A REGISTER may have several Contacts: one line for each, or one line with commas between them. Put each URI in angle brackets.',
    'What stands behind the brackets belongs to this Contact only: ;expires=0 removes it, ;q= says how much it is preferred.',
    'Three Contacts: the mail with a small q, the desk with a higher one, and the client with expires=0. Authorization stays as it is: its proof does not cover Contact.',
  ],
  solution: moves(`Contact: <${mail}>;q=0.2`, `Contact: <${desk}>;q=0.8`, `Contact: <${phone}>;expires=0`),
  otherSolutions: [
    // Expires speaks for the one Contact that has no time of its own.
    moves(`Contact: <${phone}>, <${desk}>;q=1.0;expires=600, <${mail}>;q=0.1;expires=86400`, 'Expires: 0'),
  ],
  afterwards:
    'One request wrote two rows and removed a third, and the list in the answer shows the preferred one first. If one of the Contacts had been refused, for example because its q is no number, none of the three changes would have been made.',
};

function goal(run: FlowRun): Outcome {
  const [answer] = registrarAnswers(run);
  if (answer?.status !== 200) return { reached: false, observed: lastWord(run) };
  // What the request itself did counts, not what time did to it later.
  const rows = bindingsIn(worldAt(run, answersOf(run, 'server', 200).at(0)?.sentAt ?? 0));
  const row = (uri: string) => rows.find(({ contact }) => contact === uri);
  const isThere = rows.length === 2 && row(mail) !== undefined && row(desk) !== undefined;
  const isPreferred = preference(row(desk)) > preference(row(mail));
  const observed = `After it the table had ${counted(rows.length, 'row')}: ${rows.map(inWords).join(', ')}.`;
  return { reached: isThere && isPreferred, observed };
}

type Row = ReturnType<typeof bindingsIn>[number];

/** As this registrar has it, a Contact without q is liked as much as one with q=1. */
function preference(row: Row | undefined): number {
  return Number(row?.q ?? 1);
}

function inWords({ contact, q }: Row): string {
  return q === undefined ? contact : `${contact} with q=${q}`;
}

/** F1 of the undisturbed run, with these lines about Contacts and their times. */
function moves(...wish: readonly string[]): Attempt {
  const proof = {
    nonce: '1cec4341ae6cbe5a359ea9c8e88df84f',
    nc: '00000002',
    cnonce: '0a4f113b',
    response: '1851af63129cb15a7e4f36df6bde983a',
  };
  const text = registerOverTls(1, { wish, proof });
  return { edits: [{ kind: 'replace', packet: 'bob#1', text }] };
}
