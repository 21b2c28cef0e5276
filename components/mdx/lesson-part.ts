import type { MDXProps } from 'mdx/types';
import type { ComponentType } from 'react';
import { partInHtml } from '@/components/ui/part-in-html';

/** A lesson whose script comes after its page: the HTML has its text, its ladders and all their messages already. */
export function lessonPart(load: () => Promise<{ default: ComponentType<MDXProps> }>): ComponentType {
  return partInHtml(async () => {
    const [{ lessonBody }, { default: Content }] = await Promise.all([import('./lesson-body'), load()]);
    return lessonBody(Content);
  }, 'The lesson is being loaded.');
}
