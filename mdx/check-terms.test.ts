import { describe, expect, it } from 'vitest';
import { checkTerms, introductions, type WrittenLesson } from './check-terms';
import type { GlossaryTerm } from './glossary.mjs';

function term(id: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return { id, term: id, also: [], ordinary: false, spec: [], see: [], meaning: 'A word.', ...more };
}

const terms = [
  term('binding'),
  term('proxy'),
  term('nonce'),
  term('flow', { ordinary: true }),
  term('sip', { term: 'SIP' }),
];

function lessons(...sources: readonly string[]): readonly WrittenLesson[] {
  return sources.map((source, index) => ({ file: `${index + 1}.mdx`, source }));
}

const BINDING = '<Term id="binding">Bindings</Term>';

describe('checkTerms', () => {
  it.each([
    ['a term that is introduced where it stands', [`${BINDING} end. A binding begins.`]],
    ['a term that an earlier lesson introduced', [`Some ${BINDING}.`, 'A binding.']],
    [
      'a field on the stage that is called so',
      ['<Field path="WWW-Authenticate.nonce">nonce</Field>, a nonce'],
    ],
    ['a term in code, as it is quoted', ['`binding`\n\n```sip\nbinding\n```\n\n<TryIt title="binding" />']],
    ['a term in a heading, which its section introduces', [`## A binding [#a]\n\n${BINDING}.`]],
    ['a word of everyday language', ['The flow begins.']],
    ['a term that is marked in code', ['<Term id="sip">`SIP`</Term> and SIP']],
  ])('lets pass %s', (_name, sources) => {
    expect(checkTerms(lessons(...sources), terms)).toEqual([]);
  });

  it.each([
    [
      'a term that no lesson introduces, once',
      ['Two\nproxies, and a proxy.'],
      [
        '1.mdx: line 2: uses "proxies", but no lesson introduces it: explain it here in <Term id="proxy">, or say it in other words',
      ],
    ],
    [
      'a term that a later place introduces',
      ['A <TryIt>*binding*</TryIt>.', `Text.\n\n${BINDING} end.`],
      [
        '1.mdx: line 1: uses "binding", but 2.mdx introduces it in line 3: explain it here in <Term id="binding">, or say it in other words',
      ],
    ],
    [
      'a term in a field that is called otherwise',
      ['<Field path="WWW-Authenticate.nonce">the nonce</Field>'],
      [
        '1.mdx: line 1: uses "nonce", but no lesson introduces it: explain it here in <Term id="nonce">, or say it in other words',
      ],
    ],
  ])('reports %s', (_name, sources, complaints) => {
    expect(checkTerms(lessons(...sources), terms)).toEqual(complaints);
  });
});

describe('introductions', () => {
  it('are the first of their kind, below their headings', () => {
    const places = introductions(lessons('Text.', `## A [#a]\n\n## B [#b]\n\n${BINDING}`, BINDING), terms);
    expect(places.get('binding')).toMatchObject({ file: '2.mdx', heading: 2, line: 5, word: 'Bindings' });
    expect(places.get('proxy')).toBeUndefined();
  });
});
