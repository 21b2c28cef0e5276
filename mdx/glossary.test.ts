import { describe, expect, it } from 'vitest';
import { compileMdx } from './compile.mjs';
import { parseTerm, readTerm } from './glossary.mjs';

const HEAD = '---\ntitle: A\nsummary: B.\nrfc: []\nassumes: []\nminutes: 5\n---\n\n';

describe('parseTerm', () => {
  it('reads a term', () => {
    const source = '---\nterm: binding\nalso: [row]\nspec: [RFC 3261 §10.1]\n---\n\nA row of\na table.\n';
    expect(parseTerm(source, 'binding.md')).toEqual({
      id: 'binding',
      term: 'binding',
      also: ['row'],
      ordinary: false,
      spec: ['RFC 3261 §10.1'],
      see: [],
      meaning: 'A row of a table.',
    });
  });

  it.each([
    ['no frontmatter', 'A row.', 'frontmatter'],
    ['an unknown key', '---\nterm: a\nterms: b\n---\nA row.', 'terms'],
    ['a section that is none', '---\nterm: a\nspec: [page 4]\n---\nA row.', 'spec'],
    ['no meaning', '---\nterm: a\n---\n', 'one paragraph of plain text'],
    ['two paragraphs', '---\nterm: a\n---\nA row.\n\nAnd more.', 'one paragraph of plain text'],
    ['markup', '---\nterm: a\n---\nA **row**.', 'one paragraph of plain text'],
  ])('refuses %s', (_name, source, sentence) => {
    expect(() => parseTerm(source, 'a.md')).toThrow('content/glossary/a.md: ');
    expect(() => parseTerm(source, 'a.md')).toThrow(sentence);
  });
});

describe('a term in a lesson', () => {
  it('gets its name and its meaning when the lesson is compiled', async () => {
    const code = await compileMdx(`${HEAD}Some <Term id="binding">bindings</Term>.`, 'a.mdx');
    const { term, meaning } = readTerm('binding') ?? {};
    expect(code).toContain(`term: ${JSON.stringify(term)}`);
    expect(code).toContain(`meaning: ${JSON.stringify(meaning)}`);
  });

  it.each([
    [
      '<Term id="bindig">x</Term>',
      'a.mdx: line 9: the glossary has no term "bindig"; write content/glossary/bindig.md or use another one',
    ],
    ['<Term id="../binding">x</Term>', 'the glossary has no term "../binding"'],
    ['<Term>x</Term>', 'a.mdx: line 9: <Term> names its term in plain text'],
  ])('must be in the glossary: %s', async (source, sentence) => {
    await expect(compileMdx(`${HEAD}Some ${source}.`, 'a.mdx')).rejects.toThrow(sentence);
  });
});
