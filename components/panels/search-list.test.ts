import { describe, expect, it } from 'vitest';
import { digestResponse } from '@/lib/digest/digest-steps';
import { exampleInput } from '@/lib/digest/example-input';
import { searchList } from './search-list';
import type { WordReport } from './word-order';

const { password: _, ...input } = exampleInput;
const response = digestResponse(exampleInput);

/** A list that is read in pieces of so many octets. */
function listOf(text: string, size: number): Blob {
  const octets = new TextEncoder().encode(text);
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let from = 0; from < octets.length; from += size) {
          controller.enqueue(octets.slice(from, from + size));
        }
        controller.close();
      },
    });
  return { size: octets.length, slice: () => new Blob([octets.slice(0, 2)]), stream } as unknown as Blob;
}

async function reportsOf(list: Blob): Promise<readonly WordReport[]> {
  const reports: WordReport[] = [];
  await searchList({ input, response, list }, (report) => reports.push(report));
  return reports;
}

describe('searchList', () => {
  it.each([1, 7, 1000])('finds the word and says which it is, in pieces of %i', async (size) => {
    const reports = await reportsOf(listOf('secret\r\n\r\nletmein\r\nzanzibar\r\nmore', size));
    expect(reports.at(-1)).toEqual({ kind: 'done', tried: 3, word: 'zanzibar' });
  });

  it('finds the last word, which no line end follows', async () => {
    expect((await reportsOf(listOf('secret\nzanzibar', 4))).at(-1)).toMatchObject({ word: 'zanzibar' });
  });

  it('says how many were tried in vain', async () => {
    expect((await reportsOf(listOf('a\nb\nc\n', 2))).at(-1)).toEqual({ kind: 'done', tried: 3 });
    expect((await reportsOf(listOf('', 2))).at(-1)).toEqual({ kind: 'done', tried: 0 });
  });

  it('reports on its way', async () => {
    const words = Array.from({ length: 60_000 }, (_, number) => `word${number}`).join('\n');
    const progress = (await reportsOf(listOf(words, 65_536))).filter(({ kind }) => kind === 'progress');
    expect(progress.length).toBeGreaterThan(0);
    expect(progress[0]).toMatchObject({ tried: expect.any(Number), read: expect.any(Number) });
  });

  it('says so where the list cannot be read', async () => {
    const list = listOf('a', 1);
    const broken = {
      ...list,
      size: 1,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    } as unknown as Blob;
    expect(await reportsOf(broken)).toEqual([{ kind: 'unreadable' }]);
  });

  it('says so where a later piece cannot be read', async () => {
    const list = listOf('a', 1);
    const stream = () => new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    expect(await reportsOf(Object.assign(list, { stream }))).toEqual([{ kind: 'unreadable' }]);
  });

  it('does not blame the list for a fault of its own', async () => {
    const stream = () => {
      throw new Error('no memory');
    };
    expect(await reportsOf(Object.assign(listOf('a', 1), { stream }))).toEqual([{ kind: 'broken' }]);
  });
});
