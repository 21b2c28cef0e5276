import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LinkPicture, linkPicture } from '@/lib/capture/link-picture';
import { runDocument } from '@/lib/capture/run-document';
import type { RunView } from '@/lib/session/run-view';
import { linkPictures, undisturbedRuns } from './link-pictures';

let runs: ReadonlyMap<string, RunView>;
let pictures: Readonly<Record<string, LinkPicture>>;

beforeAll(() => {
  runs = undisturbedRuns();
  pictures = linkPictures(runs);
}, 60_000);

describe('the pictures of links', () => {
  it('are there for the site, for each flow and for each lesson', () => {
    const files = Object.keys(pictures);
    expect(files).toEqual(expect.arrayContaining(['sip-ladder.png', 'flows/2.1.png', 'learn/nat.png']));
    expect(pictures['learn/nat.png']?.run.lanes.length).toBeGreaterThan(2);
    expect(files.filter((file) => file.startsWith('flows/'))).toHaveLength(runs.size);
  });

  it('say nothing that the face has no letters for', () => {
    const known = lettersOfTheFace();
    const foreign = Object.entries(pictures).flatMap(([file, picture]) => {
      const words = [...linkPicture(picture).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
      return [...words.join('')].filter((letter) => !known(letter)).map((letter) => `${file}: ${letter}`);
    });
    expect([...new Set(foreign)]).toEqual([]);
  });
});

describe('the ladder of every flow as SVG', () => {
  it('stands alone: nothing of it is somewhere else, and no colour is a name', () => {
    for (const run of runs.values()) {
      const svg = runDocument('svg', run);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:\/\/|url\(|@import|href=|var\(/,
      );
      expect(svg).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="description">[^<]+<\/desc>/);
    }
  });
});

/** The range of characters of the files that pictures are set in: `U+0000-00FF,U+0131,…`. */
function lettersOfTheFace(): (letter: string) => boolean {
  const ranges: { readonly latin: string } = JSON.parse(
    fs.readFileSync('node_modules/@fontsource/ibm-plex-mono/unicode.json', 'utf8'),
  );
  const parts = ranges.latin
    .split(',')
    .map((part) => part.replace('U+', '').split('-'))
    .map(([from = '', to = from]) => ({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }));
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return parts.some(({ from, to }) => code >= from && code <= to);
  };
}
