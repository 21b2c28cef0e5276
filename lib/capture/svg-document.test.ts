import { expect, it } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import {
  inputFor,
  meddled,
  registration,
  registrationMarks,
  troubled,
  troubledMarks,
} from '@/lib/ladder/test-data';
import { svgDocument } from './svg-document';

it.each([
  ['registration', inputFor(registration, { marks: registrationMarks })],
  ['troubled', inputFor(troubled, { marks: troubledMarks })],
  ['meddled', inputFor(meddled)],
])('draws the %s run', async (name, input) => {
  await expect(svgDocument(layoutLadder(input), `The ${name} run`)).toMatchFileSnapshot(
    `./snapshots/${name}.svg`,
  );
});

it('takes no text for markup', () => {
  const hostile = `</text><script>alert("1")</script>&\u0000`;
  const label = () => ({ label: hostile, kind: 'request' }) as const;
  const ladder = layoutLadder(
    inputFor(registration, { describe: label, lanes: [{ id: 'bob', label: hostile }] }),
  );
  const svg = svgDocument(ladder, hostile);
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain(
    '<title id="title">&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\uFFFD</title>',
  );
});
