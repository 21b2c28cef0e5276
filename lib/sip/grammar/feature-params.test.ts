import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { acceptContact } from '../headers/accept-contact';
import { parse } from '../parse';
import { firstOf } from '../values-of';
import { featureValues } from './feature-params';

/** What stands behind `feature`, and the kind, the meaning and the place of each alternative. */
const examples: readonly (readonly [string, ...string[]])[] = [
  [''],
  ['=TRUE'],
  ['="TRUE"', 'boolean TRUE TRUE'],
  ['="!False"', 'boolean not False !False'],
  ['="INVITE,!BYE"', 'token INVITE INVITE', 'token not BYE !BYE'],
  [
    '="#>=2,#<=-1.5,!#=3,#1:2."',
    'number >=2 #>=2',
    'number <=-1.5 #<=-1.5',
    'number not =3 !#=3',
    'number 1:2. #1:2.',
  ],
  ['="<urn:uuid:0>"', 'string urn:uuid:0 <urn:uuid:0>'],
  ['="<a, b>"', 'string a, b <a, b>'],
  ['="<a \\> b>"', 'string a > b <a \\> b>'],
  ['="<a>b"', 'unreadable <a>b <a>b'],
  ['="#2,a b"', 'unreadable #2 #2', 'unreadable a b a b'],
  ['=""', 'unreadable  '],
];

it.each(examples)('+g.x%s', (written, ...expected) => {
  const message = parse(`INVITE sip:b SIP/2.0\r\nAccept-Contact: *;+g.x${written}\r\n\r\n`);
  const [feature] = firstOf(message, acceptContact)?.parameters ?? [];
  const values = feature ? featureValues(feature) : [];
  expect(
    values.map(({ kind, negated, text, ...span }) =>
      [kind, ...(negated ? ['not'] : []), text, slice(message.text, span)].join(' '),
    ),
  ).toEqual(expected);
});
