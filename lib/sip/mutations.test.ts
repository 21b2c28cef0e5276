import fs from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { damaged } from '@/test/damaged';
import { describeShared, sharedPath } from '@/test/shared';
import { expectWholeReading } from '@/test/whole-reading';
import { textOf } from './bytes';

/** `npm run chaos` tries ten times as many of everything that is random. */
const MUTATIONS = process.env.CHAOS === undefined ? 10_000 : 100_000;

describeShared('messages of the RFCs', () => {
  const texts = ['rfc3665', 'rfc4475', 'register-examples'].flatMap(messagesIn);

  it('are there', () => {
    expect(texts.length).toBeGreaterThan(230);
  });

  it('are read whole', () => {
    for (const text of texts) expectWholeReading(text);
  });

  it(`are read whole after ${MUTATIONS} random changes`, { timeout: 300_000 }, () => {
    fc.assert(fc.property(damaged(texts), expectWholeReading), { numRuns: MUTATIONS });
  });
});

function messagesIn(folder: string): readonly string[] {
  return fs
    .readdirSync(sharedPath(folder))
    .filter((name) => /\.(?:sip|dat)$/.test(name))
    .map((name) => textOf(fs.readFileSync(sharedPath(`${folder}/${name}`))));
}
