import { bindingsIn, callBegunAt, endOf, hasRung, registrationOf, requestsOf } from '@/lib/flows/evidence';
import { throughAProxy } from '@/lib/flows/lessons/through-a-proxy';
import type { Edit } from '@/lib/sim/edit';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';

/** ms at which Alice calls. */
const CALL = 2000;

const choices = { adds: 'nothing' };

/** The Contact alone leads nowhere from outside: the registrar has to learn the way. */
export const pathForTheCall: Challenge = {
  id: 'path-for-the-call',
  title: 'Tell the registrar the way',
  task: 'The proxy passes the REGISTER on and adds nothing but its Via, and Alice’s call gets lost. Change the REGISTER, F1 or F2, so that Bob’s phone rings when she calls.',
  flow: throughAProxy,
  about: ['Path', 'Contact', 'Record-Route'],
  start: { choices },
  choosable: [],
  editable: ['bob#1', 'proxy#1'],
  goal,
  hints: [
    'The server sends the INVITE to 10.1.0.20, an address that only the network of the company knows. The proxy at 192.0.2.111 knows it too.',
    'There is a header field in which a proxy says: calls for this Contact go through me. Via is not it, and Record-Route is not it in a REGISTER.',
    'F2 is the REGISTER that the server gets. Click on it, choose “Edit”, and write the line Path: <sip:192.0.2.111;lr> below the two Via. The phone says already that it knows Path.',
  ],
  solution: { choices, edits: [passedOn('Path: <sip:192.0.2.111;lr>')] },
  otherSolutions: [
    { choices, edits: [sent('Path: <sip:192.0.2.111;lr>')] },
    // Without Path: what some border elements do instead, and have to keep in mind whose calls those are.
    { choices, edits: [passedOn(undefined, 'sip:bob@192.0.2.111')] },
  ],
  afterwards:
    'The registrar stores the Path with the binding, and writes it into the INVITE as Route. The first line of the INVITE still has the Contact; the Route says through which proxy it has to go first. With Record-Route in its place nothing changes: registrars must ignore that in a REGISTER.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const rows = bindingsIn(world).map(({ contact, path }) =>
    path.length === 0 ? contact : `${contact} by way of ${path.join(' and ')}`,
  );
  if (rows.length === 0) {
    const registration = registrationOf(world, 'bob');
    const shown = registration.phase === 'failed' ? registration.reason : `${registration.phase}.`;
    return {
      reached: false,
      observed: `The table is empty: nobody can be called. The phone shows: ${shown}`,
    };
  }
  const isRinging = hasRung(world, 'bob', callBegunAt(world, 'alice', CALL));
  if (isRinging) {
    return { reached: true, observed: `The table says ${rows.join(', ')}, and Bob’s phone rings.` };
  }
  const [invite] = requestsOf(run, 'server', 'INVITE');
  const where = invite === undefined ? 'nowhere' : `to ${invite.destination}`;
  return {
    reached: false,
    observed: `The table says ${rows.join(', ')}. The server sent the INVITE ${where}, and no phone rings.`,
  };
}

/** What the phone sends, with one more line below its Via. */
function sent(line: string): Edit {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 10.1.0.20:5060;branch=z9hG4bKfb8660d2de1a',
    line,
    'Max-Forwards: 70',
    ...rest('sip:bob@10.1.0.20:5060'),
  );
  return { kind: 'replace', packet: 'bob#1', text };
}

/** What the proxy sends on, with one more line or another Contact. */
function passedOn(line: string | undefined, contact = 'sip:bob@10.1.0.20:5060'): Edit {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.111:5060;branch=z9hG4bKfb8660d2de1a.proxy',
    'Via: SIP/2.0/UDP 10.1.0.20:5060;branch=z9hG4bKfb8660d2de1a',
    ...(line === undefined ? [] : [line]),
    'Max-Forwards: 69',
    ...rest(contact),
  );
  return { kind: 'replace', packet: 'proxy#1', text };
}

function rest(contact: string): readonly string[] {
  return [
    'From: Bob <sip:bob@biloxi.example.com>;tag=581983ef',
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: 3882dbe24e458d39@10.1.0.20',
    'CSeq: 1 REGISTER',
    `Contact: <${contact}>`,
    'Supported: path',
    'Content-Length: 0',
  ];
}
