import { parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import { ipv6Groups } from '@/lib/sip/uri/ipv6-form';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F4 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const viaReceivedIpv6: MessageRule = {
  id: 'via-received-ipv6',
  scope: 'message',
  title: 'An IPv6 address in received has no brackets',
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 5118 §4.5',
  why: 'Brackets keep the colons of an IPv6 address apart from the colon of a port, in URIs and in the address of the sender in Via. No port follows received, so its grammar has none. Servers that copy the address with its brackets are common enough that receivers are advised to bear both; one that does not loses the response.',
  remedy: 'Write the bare address: received=2001:db8::9.',
  good: [
    changed(F4)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
      +Via: SIP/2.0/TLS [2001:db8::9:1]:5061;branch=z9hG4bKnashd92;received=2001:db8::9:255
    `,
  ],
  bad: [
    changed(F4)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
      +Via: SIP/2.0/TLS [2001:db8::9:1]:5061;branch=z9hG4bKnashd92;received=[2001:db8::9:255]
                                                                            ^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    valuesOf(message, via).flatMap((hop) => {
      const value = parameter(hop, 'received')?.value;
      const bare = /^\[(.*)\]$/.exec(value?.value ?? '')?.[1];
      if (!value || bare === undefined || !ipv6Groups(bare)) return [];
      const says = 'Expected an IPv6 address without brackets in received';
      const fix = replaceBy('Remove the brackets', value, bare);
      return [{ from: value.from, to: value.to, message: says, fix }];
    }),
};
