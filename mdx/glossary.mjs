import fs from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { rfcSection } from './frontmatter.mjs';

/** What the file of a term says between its two `---` lines. Below them stands the meaning. */
export const termFrontmatter = z.strictObject({
  term: z.string().min(1),
  /** Other words for the same: `AOR`. Simple plurals need not be listed. */
  also: z.array(z.string().min(1)).default([]),
  /** True for a word of everyday language, which lessons may use without introducing it. */
  ordinary: z.boolean().default(false),
  /** Where it is defined: `RFC 3261 §10.1`. Empty for words that SIP took over from elsewhere. */
  spec: z.array(rfcSection).default([]),
  /** Ids of related terms. */
  see: z.array(z.string()).default([]),
  /** The field of a message that it is the name of, by its path: `Via;branch`. The header reference says more of it. */
  field: z.string().optional(),
});

const FOLDER = path.join(process.cwd(), 'content/glossary');

/** All terms, in no particular order. */
export function readTerms() {
  return fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => parseTerm(fs.readFileSync(path.join(FOLDER, file), 'utf8'), file));
}

/** The term with that id, or undefined. */
export function readTerm(id) {
  const file = `${id}.md`;
  return /^[a-z\d-]+$/.test(id) && fs.existsSync(path.join(FOLDER, file))
    ? parseTerm(fs.readFileSync(path.join(FOLDER, file), 'utf8'), file)
    : undefined;
}

/** A term from its file. Throws, with the name of the file and a sentence, where it is not as `CONTRIBUTING.md` asks for. */
export function parseTerm(source, file) {
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const result = termFrontmatter.safeParse(parseYaml(yaml) ?? {});
  if (!result.success) {
    throw new Error(`content/glossary/${file}: frontmatter\n${z.prettifyError(result.error)}`);
  }
  const meaning = text.trim().replace(/(?<!\n)\n(?!\n)/g, ' ');
  if (!/^[^\n`*_<>[\]{}]+$/.test(meaning)) {
    throw new Error(`content/glossary/${file}: the meaning is one paragraph of plain text without markup`);
  }
  return { id: file.replace(/\.md$/, ''), ...result.data, meaning };
}
