import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { textOf } from '@/lib/sip/bytes';
import { toBase64url } from './base64url';
import { openPlaygroundLink, playgroundLinkOf } from './playground-link';

const REGISTER = 'REGISTER sip:a SIP/2.0\r\nCSeq: 1 REGISTER\r\n\r\n';

describe('a link to a text', () => {
  it('brings back every byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const text = textOf(bytes);
        expect(await openPlaygroundLink(`#${await playgroundLinkOf(text)}`)).toEqual({ text });
      }),
    );
  });

  it('is much shorter than a long text', async () => {
    expect((await playgroundLinkOf(REGISTER.repeat(1000)))?.length).toBeLessThan(1000);
  });

  it('works where the browser cannot pack', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const link = await playgroundLinkOf(REGISTER);
    vi.unstubAllGlobals();
    expect(link).toMatch(/^v=1&plain=/);
    expect(await openPlaygroundLink(link ?? '')).toEqual({ text: REGISTER });
  });

  it('is refused where it would be longer than browsers keep', async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) =>
      createHash('sha256').update(`${i}`).digest('base64'),
    );
    expect(await playgroundLinkOf(noise.join(''))).toBeUndefined();
  });

  it('is refused where it could not be opened: for no text, and for more than is unpacked', async () => {
    expect(await playgroundLinkOf('')).toBeUndefined();
    const longest = ' '.repeat(250_000);
    expect(await openPlaygroundLink((await playgroundLinkOf(longest)) ?? '')).toEqual({ text: longest });
    expect(await playgroundLinkOf(`${longest} `)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['the anchor of a heading', '#examples'],
  ])('is told from %s', async (_, hash) => {
    expect(await openPlaygroundLink(hash)).toBeUndefined();
  });

  it.each([
    ['another version', '#v=9&packed=AAAA', /another version/],
    ['letters that are none of its own', '#v=1&packed=%%%', /damaged/],
    ['no text', '#v=1', /damaged/],
    ['an absurd length', `#v=1&plain=${'A'.repeat(1_100_000)}`, /too long/],
    ['a bomb in it', `#v=1&packed=${toBase64url(zlib.deflateSync(Buffer.alloc(50_000_000)))}`, /longer text/],
  ])('with %s gives one sentence', async (_, hash, sentence) => {
    expect(await openPlaygroundLink(hash)).toEqual({ warning: expect.stringMatching(sentence) });
  });

  it('that lost or changed a letter is told from a whole one', async () => {
    const link = (await playgroundLinkOf(REGISTER)) ?? '';
    const content = link.indexOf('=', 4) + 1;
    for (let at = content; at < link.length; at++) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const opened = await openPlaygroundLink(link.slice(0, at) + other + link.slice(at + 1));
      // The last letter has bits that stand for nothing.
      expect(opened === undefined || 'warning' in opened || opened.text === REGISTER).toBe(true);
      expect(await openPlaygroundLink(link.slice(0, at))).toHaveProperty('warning');
    }
  });
});
