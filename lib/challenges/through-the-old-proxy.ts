import { bindingsIn, endOf, isRegistered } from '@/lib/flows/evidence';
import { outboundOldProxy } from '@/lib/flows/failures/outbound-old-proxy';
import type { Edit } from '@/lib/sim/edit';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { lastWord } from './what-registrar-did';

/** Names the phone among all devices. */
const instance = ';+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"';

/** A registrar refuses to promise what the proxy between would not keep, and takes everything else. */
export const throughTheOldProxy: Challenge = {
  id: 'through-the-old-proxy',
  title: 'Past a proxy that does not know Outbound',
  task: 'The password is right, and the REGISTER gets 439 all the same. Get Bob’s phone registered by way of the old proxy.',
  flow: outboundOldProxy,
  about: ['Contact;reg-id', 'Path', 'Supported'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'The sentence under “Not yet” says what the server misses. Either the phone stops asking for it, or somebody provides it.',
    'The request that the server judges is F6. What the phone asks for stands in its Contact; what a proxy that keeps flows writes into a request is missing.',
    'Click on F5, choose “Edit”, and take ;reg-id=1 out of the Contact. Or write the line Path: <sip:192.0.2.111:5060;lr;ob> into F6, as a new proxy would.',
  ],
  solution: { edits: [toProxy(instance)] },
  otherSolutions: [
    { edits: [toServer(instance)] },
    // Who does not say that it knows Outbound does not ask for it, whatever stands behind Contact.
    { edits: [toProxy(`${instance};reg-id=1`, 'path')] },
    // Without the name of a device a server passes over reg-id (RFC 5626 §6).
    { edits: [toProxy(';reg-id=1')] },
    { edits: [toServer(`${instance};reg-id=1`, 'Path: <sip:192.0.2.111:5060;lr;ob>')] },
  ],
  afterwards:
    'A 439 is an answer about the way, not about the phone. If the phone does not ask for a flow, the server stores the Contact as it stands, which is enough where the phone can be reached there. A proxy that writes itself into Path with ob promises to keep the flow, and calls go to it first. If somebody else writes that for a proxy that keeps no flows, it is a lie: calls would get lost.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  if (!isRegistered(endOf(run), 'bob')) {
    return { reached: false, observed: 'The server wrote a binding, and Bob’s phone does not know of it.' };
  }
  const way =
    binding.path.length > 0
      ? `calls go by way of ${binding.path.join(' and ')}`
      : `calls go to ${binding.contact} as it stands`;
  return { reached: true, observed: `Bob’s phone is registered, and ${way}.` };
}

/** F5, with these parameters behind the Contact, and with these extensions that the phone knows. */
function toProxy(device: string, supported?: string): Edit {
  return { kind: 'replace', packet: 'bob#2', text: withDevice(device, supported) };
}

/** F6, into which the proxy could have written one header field more. */
function toServer(device: string, ...fields: readonly string[]): Edit {
  const via = 'Via: SIP/2.0/UDP 192.0.2.111:5060;branch=z9hG4bK86118d6c6b83.proxy\r\nVia:';
  const hops = [...fields, 'Max-Forwards: 69'].join('\r\n');
  const text = withDevice(device).replace('Via:', via).replace('Max-Forwards: 70', hops);
  return { kind: 'replace', packet: 'proxy#3', text };
}

function withDevice(device: string, supported = 'path, outbound'): string {
  return bobsRegister(2, {
    wish: [`Contact: <sip:bob@192.0.2.201:5060>${device}`, `Supported: ${supported}`],
    proof: firstProofs[2],
  });
}
