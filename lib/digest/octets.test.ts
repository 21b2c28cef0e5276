import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rawText, utf8 } from './octets';

const characters = fc.constantFrom('a', 'Z', '0', '%', '+', ' ', '\0', '\u00e4', '\u20ac', '\u{1f600}');

it('encodes a text as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: characters }), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

it('gives back any octets that a text was made to stand for', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      expect([...utf8(rawText(octets))]).toEqual([...octets]);
    }),
  );
});

it('knows octets among characters', () => {
  expect([...utf8('ä\udce4😀')]).toEqual([0xc3, 0xa4, 0xe4, 0xf0, 0x9f, 0x98, 0x80]);
});
