import { via } from '@/lib/sip/headers/via';
import type { Message, Token } from '@/lib/sip/message';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { valuesOf } from '@/lib/sip/values-of';
import type { TextEdit } from '@/lib/text/text-edit';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { fixBy } from './reading/fixes';
import { fromOf, tagOf, toOf } from './reading/identity';
import { isAddress } from './reading/source';
import { isRegister, requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const fromDeviceAddress: MessageRule = {
  id: 'from-device-address',
  scope: 'message',
  title: 'From names the user at a domain, and not the device',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §8.1.1.3',
  why: 'Where the phone is stands in Contact, and changes; who the user is stands in From. A registrar serves a domain, not 192.168.1.20, and refuses the user with 403 or 404; a call with such a From shows a number that nobody can call back. Phones write their own address there when the field for the domain has been left empty.',
  remedy: 'Set the domain of the account, which stands behind the @ of the address that people call.',
  good: [
    F1,
    // A registrar that is known by its address alone, on the same machine.
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +REGISTER sips:192.0.2.201 SIP/2.0
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS 192.0.2.201:5071;branch=z9hG4bKnashds7
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      -To: Bob <sips:bob@biloxi.example.com>
      +From: Bob <sips:bob@192.0.2.201>;tag=a73kszlfl
      +To: Bob <sips:bob@192.0.2.201>
    `,
    // Two phones without any server.
    changed(INVITE)`
      -INVITE sip:bob@biloxi.example.com SIP/2.0
      -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
      +INVITE sip:bob@192.0.2.4 SIP/2.0
      +Via: SIP/2.0/UDP 192.0.2.101;branch=z9hG4bK74bf9
      -From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
      +From: Alice <sip:alice@192.0.2.101>;tag=9fxced76sl
    `,
  ],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS 192.0.2.201:5061;branch=z9hG4bKnashds7
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@192.0.2.201>;tag=a73kszlfl
                           ^^^^^^^^^^^
    `,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      -To: Bob <sips:bob@biloxi.example.com>
      +From: Bob <sips:bob@client.biloxi.example.com>;tag=a73kszlfl
                           ^^^^^^^^^^^^^^^^^^^^^^^^^
      +To: Bob <sips:bob@client.biloxi.example.com>
    `,
    changed(INVITE)`
      -From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
      +From: Alice <sip:alice@[2001:db8::9]>;tag=9fxced76sl
                              ^^^^^^^^^^^^^
      -Contact: <sip:alice@client.atlanta.example.com>
      +Contact: <sip:alice@[2001:DB8:0::9]:5062>
    `,
  ],
  check: (message) => {
    const host = hostIn(message, fromOf(message)?.uri);
    const asked = hostIn(message, requestLine(message)?.uri);
    if (!host || !asked || tagOf(toOf(message)) || isSame(host, asked) || !isOwn(message, host)) return [];
    // A gateway may call by its own name, and without servers there is nothing but addresses.
    if (!isRegister(message) && (!isAddress(host.value) || isAddress(asked.value))) return [];
    const says = `Expected the domain of the user in From, found ${host.value}, which is the device itself`;
    const edit = isRegister(message) ? copyFromTo(message, host) : undefined;
    return [{ from: host.from, to: host.to, message: says, ...fixBy('Copy the domain of To', edit) }];
  },
};

function hostIn({ text }: Message, uri: Token | undefined): Token | undefined {
  const parsed = uri && parseUri(text, uri.from, uri.to);
  return parsed && isSipUri(parsed) ? parsed.host : undefined;
}

/** True for the host that the sender says of itself: in the lowest Via or, if it is an address, in a Contact. */
function isOwn(message: Message, host: Token): boolean {
  const sender = valuesOf(message, via).at(-1)?.host;
  if (sender && isSame(sender, host)) return true;
  return (
    isAddress(host.value) &&
    firstContacts(message).some(({ uri }) => {
      const contact = hostIn(message, uri);
      return contact !== undefined && isSame(contact, host);
    })
  );
}

function isSame(a: Token, b: Token): boolean {
  return canonicalHost(a.value) === canonicalHost(b.value);
}

/** Who registers for itself has the same URI in both (RFC 3261 §10.2). */
function copyFromTo(message: Message, host: Token): TextEdit | undefined {
  const wanted = hostIn(message, toOf(message)?.uri);
  return wanted && !isSame(wanted, host) ? { from: host.from, to: host.to, insert: wanted.value } : undefined;
}
