import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAor, sameUri } from './same-uri';

type Pair = readonly [one: string, other: string];

/** The URIs of RFC 3261 §19.1.4: each two of a set that is printed there. */
const equivalent: readonly Pair[] = [
  ['sip:%61lice@atlanta.com;transport=TCP', 'sip:alice@AtLanTa.CoM;Transport=tcp'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com;newparam=5'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com;security=on'],
  ['sip:carol@chicago.com;newparam=5', 'sip:carol@chicago.com;security=on'],
  [
    'sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com',
    'sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com',
  ],
  [
    'sip:alice@atlanta.com?subject=project%20x&priority=urgent',
    'sip:alice@atlanta.com?priority=urgent&subject=project%20x',
  ],
];

const notEquivalent: readonly Pair[] = [
  ['SIP:ALICE@AtLanTa.CoM;Transport=udp', 'sip:alice@AtLanTa.CoM;Transport=UDP'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:5060'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com;transport=udp'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:6000;transport=tcp'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com?Subject=next%20meeting'],
  ['sip:bob@phone21.boxesbybob.com', 'sip:bob@192.0.2.4'],
];

describe('sameUri', () => {
  it.each<Pair>([
    ...equivalent,
    ['SIP:a@b', 'sip:a@b'],
    ['sip:a@B:05060', 'sip:a@b:5060'],
    ['sip:%2b@b', 'sip:%2B@b'],
    ['sip:a@b;%6Cr', 'sip:a@b;LR'],
    ['sip:a@b;x=%41', 'sip:a@b;x=a'],
    ['sip:a@b?%73ubject=A', 'sip:a@b?Subject=a'],
    ['sip:a@b?Route=x&Route=y', 'sip:a@b?route=y&route=x'],
    ['sip:%00@b', 'sip:%00@b'],
    // RFC 5954 §4.2: an address is the same in each way to write it.
    ['sip:bob@[2001:db8::9:1]', 'sip:bob@[2001:DB8::9:01]'],
    ['sip:[::ffff:192.0.2.4]:5060', 'sip:[0:0:0:0:0:FFFF:C000:204]:5060'],
    ['sip:h:port', 'sip:H:port'],
    ['mailto:bob@biloxi.com', 'MAILTO:bob@biloxi.com'],
    // RFC 3966 §4.
    ['tel:+1-212-555-0100', 'TEL:+1(212)555.0100'],
    ['tel:7042;ext=1-2;phone-context=Example.com', 'tel:70-42;Phone-Context=example.com;ext=12'],
    ['tel:911;phone-context=+1', 'tel:911;phone-context=+(1)'],
    ['tel:a1;phone-context=x.example', 'tel:A1;phone-context=x.example'],
    ['tel:+1;isub=a%2DB', 'tel:+1;isub=A-b'],
  ])('%s equals %s', (a, b) => {
    expect(sameUri(a, b)).toBe(true);
    expect(sameUri(b, a)).toBe(true);
  });

  it.each<Pair>([
    ...notEquivalent,
    ['sip:carol@chicago.com;security=on', 'sip:carol@chicago.com;security=off'],
    ['sip:bob@biloxi.com', 'sips:bob@biloxi.com'],
    ['sip:biloxi.com', 'sip:bob@biloxi.com'],
    ['sip:bob@biloxi.com', 'sip:bob:secret@biloxi.com'],
    ['sip:bob:secret@biloxi.com', 'sip:bob:Secret@biloxi.com'],
    ['sip:bob@biloxi.com', 'sip:bob:@biloxi.com'],
    ['sips:bob@biloxi.com', 'sips:bob@biloxi.com:5061'],
    // Parameters that are never ignored, even with the value that would hold without them.
    ['sip:a@b', 'sip:a@b;user=ip'],
    ['sip:a@b', 'sip:a@b;ttl=1'],
    ['sip:a@b', 'sip:a@b;method=INVITE'],
    ['sip:a@b', 'sip:a@b;maddr=b'],
    ['sip:a@b;lr', 'sip:a@b;lr=on'],
    ['sip:a@b', 'sip:a%40b'],
    ['sip:a;b@c', 'sip:a%3Bb@c'],
    ['sip:null-%00-null@b', 'sip:null-@b'],
    ['sip:%00@b', 'sip:%00%00@b'],
    ['sip:v%2541@b', 'sip:v%41@b'],
    ['sip:a@b?x=1', 'sip:a@b?y=1'],
    ['sip:a@b?x=1&x=2', 'sip:a@b?x=2'],
    ['sip:a@[::1]', 'sip:a@[::2]'],
    ['sip:a@h:x', 'sip:a@h:y'],
    ['sip:a@h:', 'sip:a@h'],
    ['tel:+12155550100', 'tel:+12155550101'],
    ['tel:+12155550100', 'tel:12155550100;phone-context=+1'],
    ['tel:7042;phone-context=a-b.example', 'tel:7042;phone-context=ab.example'],
    ['tel:7042;phone-context=+1', 'tel:7042;phone-context=+2'],
    ['tel:+1;ext=1', 'tel:+1'],
    ['tel:+1', 'sip:+1@h;user=phone'],
    ['mailto:Bob@biloxi.com', 'mailto:bob@biloxi.com'],
  ])('%s differs from %s', (a, b) => {
    expect(sameUri(a, b)).toBe(false);
    expect(sameUri(b, a)).toBe(false);
  });

  it('is not transitive (RFC 3261 §19.1.4)', () => {
    const [on, without, off] = [
      'sip:carol@chicago.com;security=on',
      'sip:carol@chicago.com',
      'sip:carol@chicago.com;security=off',
    ];
    expect([sameUri(on, without), sameUri(without, off), sameUri(on, off)]).toEqual([true, true, false]);
  });

  it('holds for each URI and itself, and both ways round', () => {
    fc.assert(
      fc.property(anyUri(), anyUri(), (a, b) => {
        expect(sameUri(a, a)).toBe(true);
        expect(sameUri(a, b)).toBe(sameUri(b, a));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('canonicalAor', () => {
  it.each([
    ['sip:bob@Biloxi.Example.COM', 'sip:bob@biloxi.example.com'],
    ['SIPS:%62ob@biloxi.example.com;user=phone?Subject=x', 'sips:bob@biloxi.example.com'],
    ['sip:+1-212-555@h;user=phone;transport=tcp', 'sip:+1-212-555@h'],
    ['sip:bob@biloxi.example.com:5080', 'sip:bob@biloxi.example.com:5080'],
    ['sip:bob@h:05060', 'sip:bob@h:5060'],
    ['sip:bob@h:x', 'sip:bob@h:x'],
    ['sip:Bob:pw@h', 'sip:Bob:pw@h'],
    ['sip:bob@[2001:DB8:0:0::9]', 'sip:bob@[2001:db8::9]'],
    ['sip:caf%C3%A9@h', 'sip:café@h'],
    ['sip:caf%c3%a9@h', 'sip:café@h'],
    ['sip:sips%3Auser%40example.com@example.net', 'sip:sips:user@example.com@example.net'],
    ['sip:user;par=u%40example.net@example.com', 'sip:user;par=u@example.net@example.com'],
    ['sip:a%2541@h', 'sip:a%41@h'],
    // RFC 4475 §3.1.1.4: nothing is cut off at the NUL.
    ['sip:null-%00-null@h', 'sip:null-\0-null@h'],
    ['sip:%00@h', 'sip:\0@h'],
    ['sip:%00%00@h', 'sip:\0\0@h'],
    ['sip:%FF@h', 'sip:%FF@h'],
    ['sip:biloxi.example.com', 'sip:biloxi.example.com'],
    ['tel:+12155550100;phone-context=x', 'tel:+12155550100'],
    ['mailto:Bob@h', 'mailto:Bob@h'],
  ])('of %s is %j', (uri, aor) => {
    expect(canonicalAor(uri)).toBe(aor);
  });
});

function anyUri(): fc.Arbitrary<string> {
  const crumb = fc.constantFrom(
    'a',
    'A',
    '%61',
    '%40',
    ':',
    '@',
    ';',
    '?',
    '&',
    '=',
    'lr',
    'ttl',
    '1',
    '[::1]',
    '.',
    '-',
  );
  const rest = fc.array(crumb, { maxLength: 8 }).map((crumbs) => crumbs.join(''));
  return fc.tuple(fc.constantFrom('sip:', 'SIP:a@', 'tel:', 'x:'), rest).map((parts) => parts.join(''));
}
