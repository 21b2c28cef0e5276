import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '@/lib/flows/flow';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { run } from '@/lib/sim/run';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';
import { slice } from '@/lib/text/span';
import { describeShared, readShared, sharedPath } from '@/test/shared';
import { explainMessage } from './explain-message';
import { explanationOf, familyOf } from './explanation-of';
import { familyLetters } from './family-letters';
import { fieldEntries } from './fields/index';

const messages = Object.values(printed).map(parse);
const ours = run(successfulNewRegistration.scenario(defaultOptions(successfulNewRegistration))).packets;

describe('the entries', () => {
  it.each(fieldEntries)('$path is complete', (entry) => {
    expect(entry.spec).toMatch(/^RFC \d+ §/);
    expect(Object.keys(familyLetters)).toContain(entry.family);
    for (const wording of [entry.title, entry.what, entry.writer, entry.reader]) {
      for (const words of typeof wording === 'string' ? [wording] : Object.values(wording)) {
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
      }
    }
  });

  it('have paths of their own', () => {
    const paths = fieldEntries.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the messages of RFC 3665 §2.1', () => {
  it.each([...Object.entries(printed), ...ours.map(({ id, text }) => [id, text] as const)])(
    '%s: every piece with a name has an entry',
    (_, text) => {
      for (const { path } of pieces(parse(text))) {
        if (path !== '') expect(entryPaths, path).toContain(path.replace(/(?::|\.value)$/, ''));
      }
    },
  );

  it('spans the whole challenge and says who wrote the Via of a response', () => {
    const [, challenge] = messages;
    if (!challenge) throw new Error('F2 is missing');
    const explained = explainMessage(challenge);
    expect(explained.map((span) => slice(challenge.text, span))).toContain('stale=FALSE');
    const branch = explained.find(({ path }) => path === 'Via;branch');
    expect(branch?.kinKey).toBe('branch:z9hG4bKnashds7');
    expect(branch?.explanation.writer).toBe('Copied from the request by the server.');
  });

  it.each([
    ['branch:z9hG4bKnashds7', [0, 1]],
    ['cseq:2 REGISTER', [2, 3]],
    ['method:REGISTER', [0, 0, 1, 2, 2, 3]],
    ['nonce:ea9c8e88df84f1cec4341ae6cbe5a359', [1, 2]],
    ['uri:sips:ss2.biloxi.example.com', [0, 2, 2]],
    ['aor:sips:bob@biloxi.example.com', [0, 0, 1, 1, 2, 2, 3, 3]],
    ['call-id:1j9FpLxk3uxtm8tn@biloxi.example.com', [0, 1, 2, 3]],
    ['contact:sips:bob@client.biloxi.example.com', [0, 2, 3]],
    ['from-tag:a73kszlfl', [0, 1]],
    ['to-tag:1410948204', [1]],
    ['opaque:', []],
  ])('the kin of %s stand in messages %j', (key, expected) => {
    const places = messages.flatMap((message, index) =>
      explainMessage(message).flatMap(({ kinKey }) => (kinKey === key ? [index] : [])),
    );
    expect(places).toEqual(expected);
  });
});

describe('explanationOf', () => {
  it.each([
    ['Via:', 'Via header field', 'transaction'],
    ['Via;alias', 'alias parameter of Via', 'transaction'],
    ['Contact;methods', 'methods parameter of Contact', 'binding'],
    ['Authorization.auth-param', 'auth-param parameter of Authorization', 'proof'],
    ['Expires.value', 'Expires header field', 'binding'],
    ['Warning.warn-agent', 'Warning header field', 'other'],
    ['Retry-After;duration', 'duration parameter of Retry-After', 'other'],
    ['X-Custom.part', 'X-Custom header field', 'other'],
    ['Request-Line.uri', 'Request-URI', 'identity'],
    ['X-Custom.Thing:', 'X-Custom.Thing header field', 'other'],
    ['X-Custom.Thing.value', 'X-Custom.Thing header field', 'other'],
    ['constructor', 'constructor header field', 'other'],
  ])('%s is called %s and belongs to %s', (path, title, family) => {
    expect(explanationOf(path, 'request')).toMatchObject({ title, family });
    expect(familyOf(path)).toBe(family);
  });
});

describe('explainMessage', () => {
  it('gives stretches in order, within the text and not overlapping, for every string', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(...Object.values(printed).flatMap((text) => text.split('\r\n'))),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(line).map((all) => all.join('\r\n')),
        ),
        (text) => {
          let end = 0;
          for (const { from, to } of explainMessage(parse(text))) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

it.each(['Contact', 'To', 'Via', 'Authorization'])(
  'a %s of very many parameters is explained to its end',
  (name) => {
    const value = name === 'Via' ? 'SIP/2.0/UDP a' : name === 'Authorization' ? 'Digest a=b' : '<sip:a>';
    const text = `${name}: ${value}${(name === 'Authorization' ? ',a=b' : ';a=b').repeat(150_000)}`;
    const message = `REGISTER sip:a SIP/2.0\r\n${text}\r\n\r\n`;
    expect(explainMessage(parse(message)).length).toBeGreaterThan(150_000);
  },
);

describeShared('the messages that RFC 3665 prints', () => {
  const files = fs.readdirSync(sharedPath('rfc3665')).filter((name) => /^s2\..*\.sip$/.test(name));

  it.each(files)('%s: every piece with a name has an entry', (file) => {
    for (const { path } of pieces(parse(readShared(`rfc3665/${file}`)))) {
      if (path !== '') expect(entryPaths, path).toContain(path.replace(/(?::|\.value)$/, ''));
    }
  });
});

const entryPaths = fieldEntries.map(({ path }) => path);
