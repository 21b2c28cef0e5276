import { answersOf, bindingsIn, endOf, registrationOf, requestsOf } from '@/lib/flows/evidence';
import { udpOversize } from '@/lib/flows/failures/udp-oversize';
import type { Edit } from '@/lib/sim/edit';
import { byteLength } from '@/lib/sip/bytes';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { counted } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { leadsTo } from './leads-to';
import { onTheWire } from './on-the-wire';

/** What the phone says of itself, and what of it a call needs. */
const contact = '<sip:bob@192.0.2.201:5060>';
const device = ';+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"';

/** A datagram that fits into no packet travels in pieces, and pieces get lost. */
export const tooLongForTheTunnel: Challenge = {
  id: 'too-long-for-the-tunnel',
  title: 'The second REGISTER never arrives',
  task: 'The first REGISTER passes the tunnel of the VPN. The second one, F5, ends there, all eleven times that the phone sends it. Get Bob’s phone registered through the tunnel, with the proof that the server asked for.',
  flow: udpOversize,
  about: ['Contact', 'Authorization.opaque'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Below the ladder, under “What VPN decides”, stands the reason. What do the two requests have in common, and what is new in the second?',
    'What stands in Authorization has to stay as it is. But the digest does not cover the Contact: that may be shorter, as long as the phone can still be called.',
    'F5 has 1542 bytes, and the tunnel carries 1372. Click on F5, choose “Edit”, and take the three pn- parameters out of the Contact: <sip:bob@192.0.2.201:5060> is enough for a call.',
  ],
  solution: { edits: [second(`Contact: ${contact}${device}`)] },
  otherSolutions: [{ edits: [second(`m: ${contact}`)] }],
  afterwards:
    'Nobody refused anything here. That is how it looks when a path cannot carry a long packet: the short message passes, the long one is repeated in vain. To shorten it is only a makeshift. Without its pn- parameters the app can no longer be woken. RFC 3261 has the real remedy: a request of more than 1300 bytes has to go over TCP (§18.1.1).',
};

function goal(run: FlowRun): Outcome {
  const lost = requestsOf(run, 'bob', 'REGISTER').filter(({ text }) => byteLength(text) > CARRIED).length;
  const { phase } = registrationOf(endOf(run), 'bob');
  const isBound = bindingsIn(endOf(run)).some((binding) => leadsTo(binding.contact, '192.0.2.201:5060'));
  const dropped =
    lost === 0 ? 'The tunnel carried everything' : `The tunnel could not carry ${counted(lost, 'REGISTER')}`;
  const row = isBound ? 'The table leads to the phone' : 'The table does not lead to the phone';
  if (isBound && phase === 'registered' && !returnsOpaque(run)) {
    const observed = `${dropped}. The phone is registered, but only because this server does not look at opaque: a phone has to send it back as it came.`;
    return { reached: false, observed };
  }
  return {
    reached: isBound && phase === 'registered',
    observed: `${dropped}. ${row}, which shows: ${phase}.`,
  };
}

/** Whether the last proof carries the opaque of the question that it answers, as RFC 7616 §3.4 wants it. */
function returnsOpaque(run: FlowRun): boolean {
  const [asked] = answersOf(run, 'server', 401);
  const proved = requestsOf(run, 'bob', 'REGISTER').findLast(
    ({ text }) => firstOf(parse(text), authorization) !== undefined,
  );
  if (asked === undefined || proved === undefined) return false;
  const question = firstOf(parse(asked.text), wwwAuthenticate);
  const credentials = firstOf(parse(proved.text), authorization);
  return (
    (question && authParam(question, 'opaque')?.text) ===
    (credentials && authParam(credentials, 'opaque')?.text)
  );
}

/** Bytes that a datagram may have in the tunnel. */
const CARRIED = 1372;

/** F5 with this line in the place of its Contact. */
function second(line: string): Edit {
  const opaque = 'eyJub25jZSI6ImQxZTVmMiIsInJlYWxtIjoiYmlsb3hpIn0.'.padEnd(640, 'aGVsbG8tYmlsb3hpLXN0YXRl');
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK86118d6c6b83',
    'Max-Forwards: 70',
    'From: Bob <sip:bob@biloxi.example.com>;tag=581983ef',
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: 3882dbe24e458d39@192.0.2.201',
    'CSeq: 2 REGISTER',
    line,
    'Authorization: Digest username="bob", realm="biloxi.example.com",',
    ` nonce="7cb3a7df1da91495aebcc9e8907343fc", opaque="${opaque}",`,
    ' uri="sip:biloxi.example.com", algorithm=SHA-256,',
    ' qop=auth, nc=00000001, cnonce="89f09a37",',
    ' response="0aabdd63f75096aff5904a24549aaa6d703f8c7274adac86eea4526f26409e03"',
    'Content-Length: 0',
  );
  return { kind: 'replace', packet: 'bob#2', text };
}
