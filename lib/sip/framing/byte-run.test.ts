import fc from 'fast-check';
import { expect, it } from 'vitest';
import { append, type ByteRun, bytesBetween } from './byte-run';

it('gives any part of what was appended, and stays as it was when more is', () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(chunks, fc.nat(100), fc.nat(), fc.nat(), (parts, start, a, b) => {
      const all = Uint8Array.from(parts.flatMap((part) => [...part]));
      const runs: ByteRun[] = [];
      let at = start;
      for (const part of parts) {
        runs.push(append(runs.at(-1), at, part));
        at += part.length;
      }
      const [from = 0, to = 0] = [a % (all.length + 1), b % (all.length + 1)].toSorted((x, y) => x - y);
      expect(bytesBetween(runs.at(-1), start + from, start + to)).toEqual(all.slice(from, to));
      const [first] = runs;
      const [part = new Uint8Array(0)] = parts;
      expect(bytesBetween(first, start, start + part.length)).toEqual(part);
    }),
  );
});

it('holds many single bytes in few pieces', () => {
  let run: ByteRun | undefined;
  for (let at = 0; at < 10_000; at++) {
    run = append(append(run, at, Uint8Array.of(at & 0xff)), at + 1, new Uint8Array(0));
  }
  let pieces = 0;
  for (let part = run; part; part = part.before) pieces++;
  expect(pieces).toBeLessThanOrEqual(14);
});
