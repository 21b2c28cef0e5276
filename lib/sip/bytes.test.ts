import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '@/test/shared';
import { byteLength, byteOffsets, byteOfSurrogate, bytesOf, offsetOfByte, textOf } from './bytes';

function hex(...numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

describe('textOf', () => {
  it.each<[name: string, bytes: Uint8Array, text: string]>([
    ['nothing', hex(), ''],
    ['ASCII, NUL included', hex(0x41, 0x00, 0x7f), 'A\0\x7f'],
    ['each length of a character', hex(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x93, 0x9e), 'é€📞'],
    ['a byte order mark', hex(0xef, 0xbb, 0xbf, 0x41), '\ufeffA'],
    ['ISO 8859-1', hex(0x63, 0x61, 0x66, 0xe9, 0x21), 'caf\udce9!'],
    ['a byte that only continues', hex(0x80, 0xbf), '\udc80\udcbf'],
    ['a character that is cut off', hex(0xe2, 0x82), '\udce2\udc82'],
    ['one that another follows', hex(0xe2, 0x82, 0xc3, 0xa9), '\udce2\udc82é'],
    ['NUL in two bytes', hex(0xc0, 0x80), '\udcc0\udc80'],
    ['the solidus in three bytes', hex(0xe0, 0x80, 0xaf), '\udce0\udc80\udcaf'],
    ['the euro sign in four bytes', hex(0xf0, 0x82, 0x82, 0xac), '\udcf0\udc82\udc82\udcac'],
    ['a surrogate', hex(0xed, 0xb2, 0x80), '\udced\udcb2\udc80'],
    ['the last character', hex(0xf4, 0x8f, 0xbf, 0xbf), '\u{10ffff}'],
    ['one beyond the last', hex(0xf4, 0x90, 0x80, 0x80), '\udcf4\udc90\udc80\udc80'],
    ['bytes that UTF-8 never uses', hex(0xc1, 0xf5, 0xff), '\udcc1\udcf5\udcff'],
  ])('%s', (_, bytes, text) => {
    expect(textOf(bytes)).toBe(text);
    expect(bytesOf(text)).toEqual(bytes);
  });

  it('agrees with the decoder of the platform on what is valid', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const isValid = (bytes: Uint8Array) => {
      try {
        decoder.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(anyBytes(), (bytes) => {
        expect(textOf(bytes).isWellFormed()).toBe(isValid(bytes));
      }),
    );
  });
});

describe('bytesOf', () => {
  it('gives back the bytes of any text that was made of bytes', () => {
    fc.assert(
      fc.property(anyBytes(), (bytes) => {
        expect(bytesOf(textOf(bytes))).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a first half without a second', '\ud83d!', hex(0xed, 0xa0, 0xbd, 0x21)],
    ['a second half that stands for no byte', '\udcff\udd00', hex(0xff, 0xed, 0xb4, 0x80)],
    ['two first halves', '\ud800\ud800\udc80', hex(0xed, 0xa0, 0x80, 0xf0, 0x90, 0x82, 0x80)],
  ])('writes %s as its code point', (_, text, bytes) => {
    expect(bytesOf(text)).toEqual(bytes);
  });
});

describe('bytes and UTF-16 offsets', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é€📞', 9],
    ['\udce9\ud800', 4],
  ])('%j has %i bytes', (text, bytes) => {
    expect(byteLength(text)).toBe(bytes);
  });

  it('tell the same about any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const offsets = byteOffsets(text);
        expect(byteLength(text)).toBe(bytesOf(text).length);
        for (let at = 0; at <= text.length; at++) {
          const start = isWithinPair(text, at) ? at - 1 : at;
          expect(bytesOf(text.slice(0, start))).toHaveLength(offsets[at] ?? -1);
          expect(offsetOfByte(offsets, offsets[at] ?? -1)).toBe(start);
        }
      }),
    );
  });

  it('find no offset within a character and beyond the end', () => {
    const offsets = byteOffsets('é📞a');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((bytes) => offsetOfByte(offsets, bytes))).toEqual([
      ...[0, undefined, 1, undefined, undefined, undefined, 3, 4, undefined],
    ]);
  });
});

it('a lone surrogate stands for a byte that is not ASCII, or for none', () => {
  expect([0xdc7f, 0xdc80, 0xdcff, 0xdd00, 0x41].map(byteOfSurrogate)).toEqual([
    ...[undefined, 0x80, 0xff, undefined, undefined],
  ]);
});

describeShared('messages from the wire', () => {
  it('are the same bytes again, whatever befell some of them', () => {
    const files = ['captures/n10-netsip-bad-requests/messages', 'rfc4475'].flatMap((folder) =>
      fs.readdirSync(sharedPath(folder)).map((name) => sharedPath(`${folder}/${name}`)),
    );
    const damage = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(damage, { maxLength: 8 }), (file, damages) => {
        const bytes = new Uint8Array(fs.readFileSync(file));
        for (const { at, byte } of damages) bytes[at % bytes.length] = byte;
        expect(bytesOf(textOf(bytes))).toEqual(bytes);
      }),
    );
  });
});

/** Bytes of all sorts, and such as come close to UTF-8. */
function anyBytes(): fc.Arbitrary<Uint8Array> {
  const edges = fc.constantFrom(
    ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee],
    ...[0xf0, 0xf1, 0xf4, 0xf5, 0xff],
  );
  return fc.oneof(
    fc.uint8Array(),
    fc.array(edges, { maxLength: 12 }).map((numbers) => hex(...numbers)),
  );
}

function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}
