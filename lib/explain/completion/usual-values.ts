import type { Candidate } from './completion';
import { methods } from './methods';
import { optionTags } from './option-tags';

/** Values that are usual at a path as in `lib/sip`: `Expires.value`, `Supported.option-tag`. */
export function usualValues(path: string): readonly Candidate[] {
  const part = path.slice(Math.max(path.indexOf('.'), path.indexOf(';')));
  if (part === '.option-tag') return optionTags;
  if (part === '.method') return methods;
  return (byPath[path] ?? byPart[part] ?? []).map(([label, detail]) => ({ label, detail, kind: 'value' }));
}

type Values = readonly (readonly [value: string, what: string])[];

const SECONDS: Values = [
  ['3600', 'One hour: what registrars grant where nothing is said.'],
  ['600', 'Ten minutes.'],
  ['7200', 'Two hours.'],
  ['0', 'Remove the binding.'],
];

/** By the part, where it means the same in every header. */
const byPart: Readonly<Record<string, Values>> = {
  '.media-type': [
    ['application/sdp', 'The description of a session (RFC 8866).'],
    ['text/plain', 'Text without any form.'],
    ['message/sipfrag', 'A part of a SIP message (RFC 3420).'],
    ['application/pidf+xml', 'Presence of a user (RFC 3863).'],
    ['application/simple-message-summary', 'Voice mail that waits (RFC 3842).'],
    ['application/cpl+xml', 'What is to be done with calls (RFC 3880).'],
    ['multipart/mixed', 'Several bodies in one.'],
  ],
  '.scheme': [['Digest', 'A hash that contains the password (RFC 7616).']],
  '.algorithm': [
    ['SHA-256', 'Of RFC 8760, which asks for it in the place of MD5.'],
    ['SHA-512-256', 'Of RFC 8760; 64 digits, as SHA-256 has.'],
    ['MD5', 'What everybody speaks, and what is meant where none is named.'],
    ['SHA-256-sess', 'SHA-256, with nonce and cnonce hashed into the first part.'],
    ['SHA-512-256-sess', 'SHA-512-256, with nonce and cnonce hashed into the first part.'],
    ['MD5-sess', 'MD5, with nonce and cnonce hashed into the first part.'],
  ],
  '.qop': [
    ['auth', 'Method and URI are protected.'],
    ['auth-int', 'The body is protected too.'],
  ],
  '.stale': [
    ['FALSE', 'The credentials did not hold, or there were none.'],
    ['TRUE', 'The response was right, only the nonce was too old.'],
  ],
  '.userhash': [
    ['false', 'The username is the name itself.'],
    ['true', 'The username may be a hash of name and realm.'],
  ],
  '.charset': [['UTF-8', 'The only value there is.']],
  '.nc': [['00000001', 'The first request with this nonce.']],
  '.star': [['*', 'All bindings, to be removed together with Expires: 0.']],
};

const byPath: Readonly<Record<string, Values>> = {
  'Request-Line.version': [['SIP/2.0', 'The version, in capital letters.']],
  'Via.protocol-version': [['2.0', 'The version of SIP.']],
  'Via.transport': [
    ['UDP', 'Datagrams: whoever wants an answer repeats himself.'],
    ['TCP', 'A connection, readable on the way.'],
    ['TLS', 'A connection that nobody on the way can read.'],
    ['WS', 'A WebSocket (RFC 7118).'],
    ['WSS', 'A WebSocket over TLS (RFC 7118).'],
    ['SCTP', 'An association (RFC 4168).'],
  ],
  'Via;branch': [['z9hG4bK', 'The magic cookie; what follows it is new for every request.']],
  'Contact.uri': [['*', 'All bindings, to be removed together with Expires: 0.']],
  'Contact;expires': SECONDS,
  'Contact;q': [
    ['1.0', 'Before all others.'],
    ['0.5', 'After those with more.'],
    ['0.1', 'Only if no other can be had.'],
  ],
  'Contact;reg-id': [['1', 'The first flow of this device (RFC 5626).']],
  'Expires.value': SECONDS,
  'Min-Expires.value': [
    ['3600', 'At least one hour.'],
    ['60', 'At least one minute.'],
  ],
  'Max-Forwards.value': [['70', 'What a client writes (RFC 3261 §8.1.1.6).']],
  'Content-Length.value': [['0', 'There is no body.']],
  'MIME-Version.value': [['1.0', 'The only version there is.']],
  'Event.event-type': [
    ['reg', 'The bindings of a user (RFC 3680).'],
    ['presence', 'Whether a user can be reached (RFC 3856).'],
    ['message-summary', 'Voice mail that waits (RFC 3842).'],
    ['dialog', 'The calls of a user (RFC 4235).'],
    ['refer', 'What became of a REFER (RFC 3515).'],
  ],
  'Subscription-State.state': [
    ['active', 'The subscription holds.'],
    ['pending', 'It waits to be allowed.'],
    ['terminated', 'It is over.'],
  ],
  'Session-Expires;refresher': [
    ['uac', 'Who began the session keeps it alive.'],
    ['uas', 'The other side keeps it alive.'],
  ],
  'Privacy.priv-value': [
    ['id', 'The asserted identity is not to be passed on (RFC 3325).'],
    ['none', 'Nothing is to be hidden (RFC 3323).'],
    ['user', 'What the user wrote is to be hidden.'],
    ['header', 'Header fields are to be hidden.'],
  ],
};
