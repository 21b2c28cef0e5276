import { describe, expect, it } from 'vitest';
import { allFlows } from '@/lib/flows/all-flows';
import { defaultOptions } from '@/lib/flows/flow';
import { runSetup } from '@/lib/session/run-setup';
import { runView } from '@/lib/session/run-view';
import { embedCode } from './embed-code';
import { pictureCode, pictureWords } from './picture-code';
import { readRunLink } from './read-run-link';

describe('a link to a run', () => {
  it.each([
    ['https://example.org/flows/2.1/#v=1&at=2', { flow: '2.1', fragment: 'v=1&at=2' }],
    ['  http://127.0.0.1:4173/sip-ladder/embed/too-brief/ ', { flow: 'too-brief', fragment: '' }],
    ['/flows/2.1', { flow: '2.1', fragment: '' }],
    ['https://example.org/flows/2.1/?from=mail#v=1', { flow: '2.1', fragment: 'v=1' }],
    [
      embedCode({
        address: 'https://example.org/embed/2.1/?theme=dark#v=1&hide=findings',
        title: 'a "b" <c>',
        height: 600,
        script: 'https://example.org/embed.js',
      }),
      { flow: '2.1', fragment: 'v=1&hide=findings' },
    ],
    ['https://example.org/rules/via-branch/', undefined],
    ['javascript:alert(1)', undefined],
    ['/flows/', undefined],
    ['/flows/%2e%2e/', undefined],
    ['', undefined],
  ])('%s', (text, link) => {
    expect(readRunLink(text)).toEqual(link);
  });
});

describe('the embed code', () => {
  const run = { address: 'https://example.org/embed/2.1/#v=1&at=2', title: '"><script>', height: 480 };
  const frame =
    '<iframe src="https://example.org/embed/2.1/#v=1&amp;at=2" title="&quot;>&lt;script>" width="100%" height="480" loading="lazy" allow="clipboard-write" style="border: 0"';

  it('is one element, whatever stands in the title', () => {
    expect(embedCode(run)).toBe(`${frame}></iframe>`);
  });

  it('has a script beside it for a frame that shall be as high as what it shows', () => {
    expect(embedCode({ ...run, script: 'https://example.org/embed.js' })).toBe(
      `${frame} data-sip-ladder></iframe>\n<script src="https://example.org/embed.js" async></script>`,
    );
  });
});

describe('the code of a picture', () => {
  it.each([
    [
      '2.1',
      'RFC 3665 §2.1: Successful New Registration. A ladder of Bob and SIP Server, with REGISTER F1, 401 Unauthorized F2, REGISTER F3 and 200 OK F4.',
    ],
    ['bindings-pile-up', /\. A ladder of .* and .*, with \d+ messages\.$/],
  ])('of %s says in words what it shows', (id, words) => {
    const flow = allFlows.find((one) => one.id === id);
    if (flow === undefined) throw new Error(`There is no flow ${id}.`);
    const setup = { options: defaultOptions(flow), edits: [] };
    const run = runView(flow, setup, runSetup(flow, setup));
    expect(pictureWords(run)).toMatch(words);
    expect(pictureCode(`https://example.org/flows/${id}.svg`, run)).toBe(
      `<img src="https://example.org/flows/${id}.svg" alt="${pictureWords(run)}" width="720" loading="lazy" style="max-width: 100%; height: auto">`,
    );
  });
});
