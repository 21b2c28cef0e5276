import { bindingsIn, endOf, registrationOf } from '@/lib/flows/evidence';
import { ipv6Brackets } from '@/lib/flows/failures/ipv6-brackets';
import type { Edit } from '@/lib/sim/edit';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { leadsTo } from './leads-to';
import { lastWord } from './what-registrar-did';

/** An IPv6 address is written with colons, and so is a port. */
export const addressWithColons: Challenge = {
  id: 'address-with-colons',
  title: 'Where does the address end?',
  task: 'Bob’s phone got an IPv6 address, and since then every REGISTER gets 400. Get it registered at that address.',
  flow: ipv6Brackets,
  about: ['Contact.uri', 'Via.sent-by'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Read the reason phrase of the 400: it names the field and what is missing there.',
    'In 2001:db8::201:5060 nobody can tell whether 5060 is the port or the last part of the address. Look at how the Via solves that.',
    'Write <sip:bob@[2001:db8::201]:5060> into the Contact of F1. The next REGISTER has the same fault once more.',
  ],
  solution: { edits: [mended(1, '[2001:db8::201]:5060'), mended(2, '[2001:db8::201]:5060')] },
  otherSolutions: [
    // The first request is only to be challenged: what it wants to register does not count yet.
    { edits: [mended(1, '192.0.2.201'), mended(2, '[2001:db8::201]:5060')] },
  ],
  afterwards:
    'The colon had a meaning before IPv6 came, so an address with colons stands in brackets wherever a port may follow: in a URI and in Via. In received it has none, since no port follows there. Without brackets 2001:db8::201:5060 is a perfectly good address, of somebody else.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const [binding] = bindingsIn(world);
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  const { phase } = registrationOf(world, 'bob');
  return {
    reached: phase === 'registered' && leadsTo(binding.contact, '[2001:db8::201]:5060'),
    observed: `The server wrote down ${binding.contact}, and the phone shows: ${phase}.`,
  };
}

/** The REGISTER with that number, from the phone with the IPv6 address. */
function mended(cseq: 1 | 2, host: string): Edit {
  const wish = [`Contact: <sip:bob@${host}>`];
  const text = bobsRegister(cseq, { wish, ...(cseq === 2 ? { proof: firstProofs[2] } : {}) })
    .replace(
      /^Via: SIP\/2\.0\/UDP 192\.0\.2\.201:5060;(.*)$/m,
      'Via: SIP/2.0/UDP [2001:db8::201]:5060;$1;rport',
    )
    .replace('@192.0.2.201\r\nCSeq', '@[2001:db8::201]\r\nCSeq');
  return { kind: 'replace', packet: `bob#${cseq}`, text };
}
