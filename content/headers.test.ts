import { describe, expect, it } from 'vitest';
import { headerAddress } from '@/components/message/header-address';
import { challenges } from '@/lib/challenges';
import { fieldEntries } from '@/lib/explain/fields/index';
import { headerReferences } from '@/lib/explain/reference/header-references';
import { splitPath } from '@/lib/explain/split-path';
import { flows } from '@/lib/flows';
import { readQuestion } from '@/lib/session/run-question';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';
import { readTerms } from '@/mdx/glossary.mjs';
import { readTeaching } from './read-teaching';

/** Every field that stands in a message of RFC 3665 §2, as it is printed and as it runs here. */
const paths = new Set(
  flows
    .flatMap((flow) => [...Object.values(flow.printed), ...Object.values(undisturbedTexts(flow))])
    .flatMap((text) => pieces(parse(text)).map(({ path }) => path))
    .filter((path) => path !== ''),
);

const headers = [...new Set([...paths].filter((path) => path.endsWith(':')))].map((path) =>
  path.slice(0, -1),
);

const digestParameters = [...paths].filter((path) =>
  /^(?:WWW-Authenticate|Authorization)\.(?!scheme$)/.test(path),
);

/** What some challenge or prediction is about, by the paths of fields. */
const trained = new Set([
  ...challenges.flatMap(({ about }) => about),
  ...readTeaching().flatMap(({ part: { name, attributes } }) =>
    name === 'Predict' ? fieldAsked(attributes.about ?? '') : [],
  ),
]);

/** The path of the field that a prediction asks for; nothing where it asks for something else. */
function fieldAsked(question: string): readonly string[] {
  const read = readQuestion(question);
  return read?.about === 'message' ? [read.asked] : [];
}

describe('the header fields of RFC 3665 §2', () => {
  it('are these, and so are the Digest parameters', () => {
    expect(headers.toSorted()).toEqual([
      'Authorization',
      'CSeq',
      'Call-ID',
      'Contact',
      'Content-Length',
      'Expires',
      'From',
      'Max-Forwards',
      'To',
      'Via',
      'WWW-Authenticate',
    ]);
    expect(digestParameters).toHaveLength(16);
  });

  it.each([...headers, ...digestParameters])('%s is explained', (path) => {
    expect(fieldEntries.map((entry) => entry.path)).toContain(path);
  });

  it.each(headers)('%s has a page of the reference', (name) => {
    expect(headerReferences.map((reference) => reference.name)).toContain(name);
    expect(headerAddress(name)).toBe(`/headers/${name.toLowerCase()}/`);
  });

  it.each(digestParameters)('%s has its place on one', (path) => {
    const { header, part } = splitPath(path);
    const reference = headerReferences.find(({ name }) => name === header);
    expect(reference?.parts.map((entry) => entry.path)).toContain(path);
    expect(headerAddress(path)).toBe(`/headers/${header.toLowerCase()}/#${part.slice(1)}`);
  });

  it('are each trained by a challenge or a prediction', () => {
    const names = new Set([...trained].map((path) => splitPath(path).header));
    const missing = [
      ...headers.filter((name) => !names.has(name)),
      ...digestParameters.filter((path) => !trained.has(path)),
    ];
    expect(
      missing,
      'no challenge has these in its `about`, and no <Predict about="…"> asks for them',
    ).toEqual([]);
  });
});

describe('what challenges and terms name', () => {
  const known = new Set(fieldEntries.map(({ path }) => path));

  it.each(challenges)('$id is about fields that are explained', ({ about }) => {
    expect(about.filter((path) => !known.has(path) && !known.has(path.replace(/\.value$/, '')))).toEqual([]);
  });

  it('is in the glossary a field with a place in the reference', () => {
    const fields = readTerms().flatMap(({ id, field }) => (field === undefined ? [] : [{ id, field }]));
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter(({ field }) => !known.has(field) || headerAddress(field) === undefined)).toEqual([]);
  });
});
