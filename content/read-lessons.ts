import fs from 'node:fs';
import path from 'node:path';
import { type Outline, readOutline } from '@/mdx/outline.mjs';

export interface Lesson {
  /** `10-first-registration.mdx`: the number gives the order, the rest is the name in the address. */
  readonly file: string;
  /** `first-registration`. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** `RFC 3261 §10.2`. */
  readonly rfc: readonly string[];
  /** Slugs of the earlier lessons that it builds on. */
  readonly assumes: readonly string[];
  readonly minutes: number;
  readonly headings: Outline['headings'];
  /** Ids of its challenges. */
  readonly challenges: Outline['challenges'];
}

/** All lessons in their order, read from `content/lessons`. At build time only. */
export function readLessons(): readonly Lesson[] {
  const folder = path.join(process.cwd(), 'content/lessons');
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({ file, ...nameParts(file) }))
    .sort((a, b) => a.number - b.number)
    .map(({ file, slug }) => {
      const { frontmatter, ...outline } = readOutline(fs.readFileSync(path.join(folder, file), 'utf8'), file);
      return { file, slug, ...frontmatter, ...outline };
    });
}

function nameParts(file: string): { readonly number: number; readonly slug: string } {
  const [, number, slug] = /^(\d+)-([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  if (number === undefined || slug === undefined) {
    throw new Error(`content/lessons/${file}: expected a name like 10-first-registration.mdx`);
  }
  return { number: Number(number), slug };
}
