import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { changed } from './examples/changed';
import { F1, F2, F3, F4, OK } from './examples/registration';
import { outcomesOf } from './outcomes';
import type { MarkedText } from './rule';

function told(messages: readonly MarkedText[], times: readonly number[] = []): readonly string[] {
  const observed = messages.map((text, i) => {
    const at = times[i];
    return { message: parse(text.replaceAll('\n', '\r\n')), ...(at === undefined ? {} : { at }) };
  });
  return outcomesOf({ messages: observed, passwordOf: () => undefined }).map(
    ({ isGood, at, tell }) => `${isGood ? 'good' : 'bad'} ${at}: ${tell((index) => `F${index + 1}`)}`,
  );
}

const removed = changed(F1)`
   Contact: <sips:bob@client.biloxi.example.com>
  +Expires: 0
`;
const refused = changed(F2)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7;received=192.0.2.201
  +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashd92;received=192.0.2.201
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;
const stale = changed(refused)`
  - opaque="", stale=FALSE, algorithm=MD5
  + opaque="", stale=TRUE, algorithm=MD5
`;
const forbidden = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 403 Forbidden
`;

it.each<[string, readonly MarkedText[], string]>([
  ['a registration', [F1, F2, F3, F4], 'good 3: The registration succeeded.'],
  ['a removal', [removed, OK], 'good 1: The binding was removed, as was asked for.'],
  ['a challenge alone', [F1, F2], 'bad 1: The challenge in F2 was not answered with credentials.'],
  [
    'credentials that are refused',
    [F1, F2, F3, refused],
    'bad 3: The credentials in F3 were refused in F4: the password, or the way in which the response was computed, is wrong. Open F3 and look under Digest.',
  ],
  [
    'an old nonce',
    [F1, F2, F3, stale],
    'bad 3: The nonce in F3 was too old: F4 gives another one, and the phone has to answer that.',
  ],
  ['a refusal', [F1, forbidden], 'bad 1: The REGISTER in F1 was refused with 403 Forbidden in F2.'],
])('%s', (_, messages, sentence) => expect(told(messages)).toEqual([sentence]));

it('says for how long a request was sent again in vain', () => {
  expect(told([F1, F1, F1], [0, 500, 1500])).toEqual([
    'bad 0: Nobody answered the REGISTER in F1, though it was sent again for 1.5 seconds. Look whether address, port and transport are those of the registrar, and whether a firewall lets requests out and answers in.',
  ]);
});

it('has nothing to tell of messages without a REGISTER', () => expect(told([F2])).toEqual([]));
