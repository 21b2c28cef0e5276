import { describe, expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import {
  contactExpires,
  contactInstance,
  contactPubGruu,
  contactQ,
  contactRegId,
  contactTempGruu,
} from './contact-parameters';
import { contact } from './headers/contact';
import type { Located } from './message';
import { parse } from './parse';
import { firstOf } from './values-of';

const readers = {
  q: contactQ,
  expires: contactExpires,
  'reg-id': contactRegId,
  '+sip.instance': contactInstance,
  'pub-gruu': contactPubGruu,
  'temp-gruu': contactTempGruu,
};

type Example = readonly [
  name: keyof typeof readers,
  written: string,
  value: string | number | undefined,
  place: string | undefined,
];

/** The name of a parameter, how it is written, what it means, and the characters that say so. */
const examples: readonly Example[] = [
  ['q', ';x=1', undefined, undefined],
  ['q', ';q', undefined, undefined],
  ['q', ';q=0.5', 0.5, '0.5'],
  ['q', ';Q = 1.000', 1, '1.000'],
  ['q', ';q=0.', 0, '0.'],
  ['q', ';q=1.5', Number.NaN, '1.5'],
  ['q', ';q=.5', Number.NaN, '.5'],
  ['q', ';q=0.1234', Number.NaN, '0.1234'],
  ['q', ';q="0.5"', Number.NaN, '"0.5"'],
  ['q', ';q=', Number.NaN, ''],
  ['expires', ';expires=3600', 3600, '3600'],
  ['expires', ';EXPIRES=\r\n 0060', 60, '0060'],
  ['expires', ';expires=1h', Number.NaN, '1h'],
  ['expires', ';expires="60"', Number.NaN, '"60"'],
  ['expires', ';expires=-1', Number.NaN, '-1'],
  ['reg-id', ';reg-id=1', 1, '1'],
  ['reg-id', ';reg-id=2147483647', 2147483647, '2147483647'],
  ['reg-id', ';reg-id=2147483648', Number.NaN, '2147483648'],
  ['reg-id', ';reg-id=0', Number.NaN, '0'],
  ['+sip.instance', ';+sip.instance="<urn:uuid:00000000>"', 'urn:uuid:00000000', 'urn:uuid:00000000'],
  ['+sip.instance', ';+SIP.Instance = "<urn:uuid:0>";x', 'urn:uuid:0', 'urn:uuid:0'],
  ['+sip.instance', ';+sip.instance="urn:uuid:0"', undefined, undefined],
  ['+sip.instance', ';+sip.instance="<>"', undefined, undefined],
  ['+sip.instance', ';+sip.instance=<urn:uuid:0>', undefined, undefined],
  ['+sip.instance', ';+sip.instance', undefined, undefined],
  ['pub-gruu', ';pub-gruu="sip:a@b;gr=urn:uuid:0"', 'sip:a@b;gr=urn:uuid:0', 'sip:a@b;gr=urn:uuid:0'],
  ['pub-gruu', ';pub-gruu=x', undefined, undefined],
  [
    'temp-gruu',
    ';temp-gruu="sip:tgruu.7hs==\\"j@b;gr"',
    'sip:tgruu.7hs=="j@b;gr',
    'sip:tgruu.7hs==\\"j@b;gr',
  ],
  ['temp-gruu', ';temp-gruu="sip:a@b', undefined, undefined],
];

describe('the parameters of a Contact', () => {
  it.each(examples)('%s of %j is %s', (name, written, value, place) => {
    const message = parse(`REGISTER sip:b SIP/2.0\r\nContact: <sip:a@b>${written}\r\n\r\n`);
    const first = firstOf(message, contact);
    const read: Located<string | number> | undefined = first && readers[name](first);
    expect(read?.value).toEqual(value);
    expect(read && slice(message.text, read)).toBe(place);
  });
});
