import { isToken } from '@/lib/sip/grammar/is-token';
import type { Parameter } from '@/lib/sip/grammar/parameters';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { isNumberUpTo } from '@/lib/sip/uri/bounded-number';
import { hostFault } from '@/lib/sip/uri/host-form';
import { ipv4Fault } from '@/lib/sip/uri/ipv4-form';
import { ipv6Groups } from '@/lib/sip/uri/ipv6-form';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { isReported } from './reading/is-reported';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const viaParameterValues: MessageRule = {
  id: 'via-parameter-values',
  scope: 'message',
  title: 'Each parameter of a Via has a value of its kind',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Responses are sent to what these parameters say: maddr before received, and received before the address of the sender. A host name where an address belongs, or a port that is none, sends them nowhere, and the client waits until its time is over.',
  remedy:
    'Write a token as branch, an IP address as received, a host as maddr, a number from 0 to 255 as ttl, and a port as rport.',
  good: [
    changed(F4)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=2001:db8::9;rport=5061
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/UDP client.biloxi.example.com:5060;maddr=224.0.1.75;ttl=16;branch=z9hG4bKnashds7;lamp=on
    `,
  ],
  bad: [
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch;maddr="224.0.1.75";ttl=300
                                                       ^^^^^^       ^^^^^^^^^^^^     ^^^
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch="z9hG4bKnashds7";maddr=biloxi..example.com;ttl=one
                                                              ^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^     ^^^
    `,
    changed(F4)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=client.biloxi.example.com;rport=0
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^       ^
    `,
  ],
  check: (message) =>
    valuesOf(message, via).flatMap(({ parameters }, at) => {
      // Of the rport that a client sends, via-rport-empty speaks.
      const isOwn = at === 0 && requestLine(message) !== undefined;
      return parameters.flatMap((one) => (isOwn && nameOf(one) === 'rport' ? [] : faultOf(message, one)));
    }),
};

interface Kind {
  /** What such a value is, for a sentence. */
  readonly what: string;
  readonly holds: (value: string) => boolean;
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['branch', { what: 'a token', holds: isToken }],
  ['maddr', { what: 'a host', holds: (value) => !hostFault(value, 0, value.length) }],
  ['received', { what: 'an IP address', holds: isIpAddress }],
  ['rport', { what: 'a port from 1 to 65535', holds: (value) => isUpTo(65535, value) && Number(value) > 0 }],
  ['ttl', { what: 'a number from 0 to 255', holds: (value) => isUpTo(255, value) }],
]);

function faultOf(message: Message, one: Parameter): readonly Finding[] {
  const name = nameOf(one);
  const kind = KINDS.get(name);
  const { value } = one;
  if (!kind || (value ? isFine(message, kind, one) : name === 'rport')) return [];
  const { from, to } = value ?? one;
  const text = one.text ?? '';
  const edit = kind.holds(text) ? { from, to, insert: text } : undefined;
  const says = `Expected ${kind.what} as the value of ${name}${edit ? ', without quotation marks' : ''}`;
  return [{ from, to, message: says, ...fixBy('Remove the quotation marks', edit) }];
}

/** True as well for what the parser reports, a value that is missing behind its equals sign for instance. */
function isFine(message: Message, { holds }: Kind, { value }: Parameter): boolean {
  return !value?.value || holds(value.value) || isReported(message, value);
}

function nameOf({ name }: Parameter): string {
  return name.value.toLowerCase();
}

/** Of the brackets that an IPv6 address may have, via-received-ipv6 speaks. */
function isIpAddress(value: string): boolean {
  return !ipv4Fault(value, 0, value.length) || ipv6Groups(value.replace(/^\[(.*)\]$/, '$1')) !== undefined;
}

function isUpTo(highest: number, value: string): boolean {
  return isNumberUpTo(highest, value, 0, value.length);
}
