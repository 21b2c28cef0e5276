import { describe, expect, it, vi } from 'vitest';
import { compileMdx } from './compile.mjs';
import { readOutline } from './outline.mjs';

const HEAD =
  '---\ntitle: Why register\nsummary: What it is for.\nrfc: ["RFC 3261 §10.2"]\nassumes: [sip]\nminutes: 9\n---\n\n';

describe('readOutline', () => {
  it('reads frontmatter, headings and challenges', () => {
    const source = `${HEAD}## Two *words* [#two-words]\n\n<Moment>\n\n### More [#more]\n\n<Challenge id="two-losses" />\n\n</Moment>\n`;
    expect(readOutline(source, 'a.mdx')).toEqual({
      frontmatter: {
        title: 'Why register',
        summary: 'What it is for.',
        rfc: ['RFC 3261 §10.2'],
        assumes: ['sip'],
        minutes: 9,
      },
      headings: [
        { id: 'two-words', depth: 2, text: 'Two words' },
        { id: 'more', depth: 3, text: 'More' },
      ],
      challenges: ['two-losses'],
    });
  });

  it.each([
    ['no frontmatter', 'Text.', 'a.mdx: frontmatter'],
    ['an unknown key', HEAD.replace('title', 'titel'), 'titel'],
    ['a section that is none', HEAD.replace('§10.2', 'page 4'), 'rfc'],
    ['what is no name of a lesson', HEAD.replace('[sip]', '["Why register"]'), 'assumes'],
    ['a lesson that takes no time', HEAD.replace('9', '0'), 'minutes'],
    [
      'a title in the text',
      `${HEAD}# Title [#title]`,
      'line 9: the title of a lesson stands in its frontmatter',
    ],
    ['a heading without id', `${HEAD}## The wire`, 'needs a fixed id at its end: The wire [#the-wire]'],
    ['an id twice', `${HEAD}## A [#a]\n\n## B [#a]`, 'line 11: the id "a" is taken by an earlier heading'],
    ['an import', `${HEAD}import x from 'x'`, 'line 9: a lesson imports and exports nothing'],
    ['an unknown language', `${HEAD}\`\`\`cobol\n\`\`\``, 'line 9: no grammar for "cobol"'],
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

  it('imports the flows and challenges that a lesson names, and those alone', async () => {
    const source = `${HEAD}<Stage flow="2.1">\n\n<Stage flow="too-brief" settings="mended=yes">x</Stage>\n\n</Stage>\n\n<Challenge id="two-losses" />`;
    const code = await compileMdx(source, 'content/lessons/20-two-flows.mdx');
    expect(code.match(/^import \{\s*\w+\s*\} from '?"?@.*$/gm)).toEqual([
      expect.stringContaining('@/lib/flows/rfc3665/2.1'),
      expect.stringContaining('@/lib/flows/failures/too-brief'),
      expect.stringContaining('@/lib/challenges/two-losses'),
    ]);
    expect(code).toMatch(/^export const flows = \[\w+, tooBrief\];$/m);
    expect(code).toContain('flow: tooBrief');
    expect(code).toContain('name: "two-flows-2"');
    expect(code).toContain('challenge: twoLosses');
  });

  it.each([
    '<Stage flow="9.9" />',
    '<Stage />',
    '<Challenge id="../challenge" />',
    '<Challenge id="index" />',
  ])('refuses what names nothing that runs: %s', async (source) => {
    await expect(compileMdx(`${HEAD}${source}`, 'a.mdx')).rejects.toThrow(/^a\.mdx: line 9: <\w+> names no/);
  });

  it('highlights with classes and says which rules a fence breaks on purpose', async () => {
    const code = await compileMdx(`${HEAD}\`\`\`sip breaks=a,b\nSIP/2.0 200 OK\n\`\`\``, 'a.mdx');
    expect(code).toContain('"data-breaks": "a, b"');
    expect(code).toContain('className: "tok-status"');
    expect(code).not.toContain('style');
  });

  it('highlights a line however slow the machine is', async () => {
    let now = 0;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 1000;
      return now;
    });
    const code = await compileMdx(`${HEAD}\`\`\`bash\nprintf '%s' a | wc\n\`\`\``, 'a.mdx');
    clock.mockRestore();
    expect(code).toContain('className: "tok-string"');
  });

  it('refuses what readOutline refuses', async () => {
    await expect(compileMdx('Text.', 'a.mdx')).rejects.toThrow('a.mdx: frontmatter');
  });
});
