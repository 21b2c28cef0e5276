import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLessons } from '@/content/read-lessons';
import { judge } from '@/lib/rules/judge';
import { checkFence } from '@/mdx/check-fence';
import { sipFences } from '@/mdx/sip-fences';

describe('the SIP messages of the lessons', () => {
  it.each(readLessons())('$file: each keeps the rules, or says which it breaks', ({ file }) => {
    const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
    const complaints = sipFences(source, file).flatMap((fence) => checkFence(fence, judge));
    expect(complaints).toEqual([]);
  });
});
