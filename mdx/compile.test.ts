import { describe, expect, it } from 'vitest';
import { compileMdx } from './compile.mjs';
import { readOutline } from './outline.mjs';

const HEAD = '---\ntitle: Why register\nsummary: What it is for.\nrfc: ["RFC 3261 §10.2"]\n---\n\n';

describe('readOutline', () => {
  it('reads frontmatter and headings', () => {
    const source = `${HEAD}## Two *words* [#two-words]\n\n<Moment>\n\n### More [#more]\n\n</Moment>\n`;
    expect(readOutline(source, 'a.mdx')).toEqual({
      frontmatter: { title: 'Why register', summary: 'What it is for.', rfc: ['RFC 3261 §10.2'] },
      headings: [
        { id: 'two-words', depth: 2, text: 'Two words' },
        { id: 'more', depth: 3, text: 'More' },
      ],
    });
  });

  it.each([
    ['no frontmatter', 'Text.', 'a.mdx: frontmatter'],
    ['an unknown key', HEAD.replace('title', 'titel'), 'titel'],
    ['a section that is none', HEAD.replace('§10.2', 'page 4'), 'rfc'],
    [
      'a title in the text',
      `${HEAD}# Title [#title]`,
      'line 7: the title of a lesson stands in its frontmatter',
    ],
    ['a heading without id', `${HEAD}## The wire`, 'needs a fixed id at its end: The wire [#the-wire]'],
    ['an id twice', `${HEAD}## A [#a]\n\n## B [#a]`, 'line 9: the id "a" is taken by an earlier heading'],
    ['an import', `${HEAD}import x from 'x'`, 'line 7: a lesson imports and exports nothing'],
    ['an unknown language', `${HEAD}\`\`\`cobol\n\`\`\``, 'line 7: no grammar for "cobol"'],
    ['a broken tag', `${HEAD}<Flow`, 'a.mdx: '],
  ])('refuses %s', (_name, source, sentence) => {
    expect(() => readOutline(source, 'a.mdx')).toThrow(sentence);
  });
});

describe('compileMdx', () => {
  it('gives headings their ids and takes these out of the text', async () => {
    const code = await compileMdx(`${HEAD}## The wire [#the-wire]`, 'a.mdx');
    expect(code).toContain('id: "the-wire"');
    expect(code).toContain('children: "The wire"');
  });

  it('highlights with classes and says which rules a fence breaks on purpose', async () => {
    const code = await compileMdx(`${HEAD}\`\`\`sip breaks=a,b\nSIP/2.0 200 OK\n\`\`\``, 'a.mdx');
    expect(code).toContain('"data-breaks": "a, b"');
    expect(code).toContain('className: "tok-status"');
    expect(code).not.toContain('style');
  });

  it('refuses what readOutline refuses', async () => {
    await expect(compileMdx('Text.', 'a.mdx')).rejects.toThrow('a.mdx: frontmatter');
  });
});
