import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { parse } from '@/lib/sip/parse';
import { slice } from '@/lib/text/span';
import { alignKeys } from './align-keys';
import { reasonsBetweenRequests } from './reasons-between-requests';
import { reasonsFromRequestToResponse } from './reasons-from-request-to-response';
import { type FieldChange, semanticDiff } from './semantic-diff';

const { F1 = '', F2 = '', F3 = '', F4 = '' } = printed;

describe('F1 and F3, as printed', () => {
  const changes = semanticDiff(parse(F1), parse(F3));

  it('differ in branch, From tag, CSeq and credentials', () => {
    expect(changes.filter(({ kind }) => kind !== 'same').map(summary)).toEqual([
      'changed Via;branch: z9hG4bKnashds7 -> z9hG4bKnashd92',
      'changed From;tag: a73kszlfl -> ja743ks76zlflH',
      'changed CSeq.number: 1 -> 2',
      expect.stringMatching(
        /^added Authorization: {2}-> Digest username="bob", realm="atlanta\.example\.com" nonce=/,
      ),
    ]);
  });

  it('have a reason for everything, with a section', () => {
    for (const { because, spec } of changes) {
      expect(because).toMatch(/\.$/);
      expect(spec).toMatch(/^RFC \d+ §/);
    }
    const branch = changes.find(({ path }) => path === 'Via;branch');
    expect(branch?.because).toBe(
      'A new request gets a new branch, although it asks the same: the branch is the name of the transaction.',
    );
    expect(changes.find(({ path }) => path === 'Call-ID.value')?.kind).toBe('same');
  });

  it('point at the fields in both texts', () => {
    const branch = changes.find(({ path }) => path === 'Via;branch');
    expect(branch?.before && slice(F1, branch.before)).toBe('branch=z9hG4bKnashds7');
    expect(branch?.after && slice(F3, branch.after)).toBe('branch=z9hG4bKnashd92');
    const credentials = changes.find(({ path }) => path === 'Authorization');
    expect(credentials?.before).toBeUndefined();
    expect(credentials?.after && slice(F3, credentials.after)).toMatch(/^Authorization: Digest[\s\S]*ecc"$/);
  });
});

it('a response adds, leaves out and copies', () => {
  expect(
    semanticDiff(parse(F3), parse(F4))
      .filter(({ kind }) => kind !== 'same')
      .map(summary),
  ).toEqual([
    expect.stringMatching(/^removed Request-Line: REGISTER/),
    'added Status-Line:  -> SIP/2.0 200 OK',
    'added Via;received:  -> 192.0.2.201',
    'removed Max-Forwards: 70 -> ',
    'added To;tag:  -> 37GkEhwl6',
    'added Contact;expires:  -> 3600',
    expect.stringMatching(/^removed Authorization/),
  ]);
});

it('a field of the same name that comes on top of another is one change', () => {
  const one = parse('REGISTER sip:a SIP/2.0\r\nContact: <sip:b@c>\r\n\r\n');
  const two = parse('REGISTER sip:a SIP/2.0\r\nContact: <sip:b@c>\r\nContact: <sip:d@e>\r\n\r\n');
  expect(
    semanticDiff(one, two)
      .filter(({ kind }) => kind !== 'same')
      .map(summary),
  ).toEqual(['added Contact:  -> <sip:d@e>']);
});

it.each([
  ['a b c', 'a b c', 'a b c'],
  ['a x c', 'a c', 'a x c'],
  ['x a', 'a b', 'x a b'],
  ['a b', 'b a', 'b a'],
  ['', 'a', 'a'],
  ['a x y', '', 'a x y'],
])('%j and %j are aligned as %j', (before, after, expected) => {
  expect(alignKeys(words(before), words(after))).toEqual(words(expected));
});

it('a message differs from itself in nothing, whatever it is', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom(...`${F1}${F2}${F3}`.split('\r\n')));
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join('\r\n')),
      (text) => {
        expect(semanticDiff(parse(text), parse(text)).filter(({ kind }) => kind !== 'same')).toEqual([]);
      },
    ),
  );
});

it.each([reasonsBetweenRequests, reasonsFromRequestToResponse].flatMap((table) => Object.entries(table)))(
  'the reasons for %s are sentences with a section',
  (_, { spec, ...reasons }) => {
    expect(spec).toMatch(/^RFC \d+ §/);
    for (const because of Object.values(reasons)) expect(because).toMatch(/^[A-Z].*\.$/);
  },
);

function summary({ kind, path, values }: FieldChange): string {
  return `${kind} ${path}: ${values.before ?? ''} -> ${values.after ?? ''}`;
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
