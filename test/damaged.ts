import fc from 'fast-check';

/** What a parser of SIP stumbles over. */
export const CRUMBS = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n ',
    ' ',
    '\t',
    ',',
    ';',
    ':',
    '=',
    '"',
    '\\',
    '<',
    '>',
    '/',
    '[',
    ']',
    '@',
    '*',
    '%',
  ],
  ...[
    'SIP/2.0',
    'REGISTER ',
    'Via: ',
    'f:',
    'To',
    'Contact:',
    'CSeq:',
    'Authorization: Digest ',
    'a=b',
    'sip:a',
    'é',
  ],
];

/** One of the texts with up to five places at which something was taken out, put in or overwritten. */
export function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const damage = fc.record({ at: fc.nat(4000), length: fc.nat(12), insert: fc.constantFrom('', ...CRUMBS) });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 5 }))
    .map(([text, damages]) =>
      damages.reduce((now, { at, length, insert }) => {
        const from = at % (now.length + 1);
        return now.slice(0, from) + insert + now.slice(from + length);
      }, text),
    );
}
