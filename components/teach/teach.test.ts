import { describe, expect, it } from 'vitest';
import { embedCode } from './embed-code';
import { readRunLink } from './read-run-link';

describe('a link to a run', () => {
  it.each([
    ['https://example.org/flows/2.1/#v=1&at=2', { flow: '2.1', fragment: 'v=1&at=2' }],
    ['  http://127.0.0.1:4173/sip-ladder/embed/too-brief/ ', { flow: 'too-brief', fragment: '' }],
    ['/flows/2.1', { flow: '2.1', fragment: '' }],
    ['https://example.org/flows/2.1/?from=mail#v=1', { flow: '2.1', fragment: 'v=1' }],
    [
      embedCode('https://example.org/embed/2.1/#v=1&hide=findings', 'a "b" <c>', 600),
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
  it('is one element, whatever stands in the title', () => {
    const holder = embedCode('https://example.org/embed/2.1/#v=1&at=2', '"><script>', 480);
    expect(holder).toBe(
      '<iframe src="https://example.org/embed/2.1/#v=1&amp;at=2" title="&quot;>&lt;script>" width="100%" height="480" loading="lazy" allow="clipboard-write" style="border: 0"></iframe>',
    );
  });
});
