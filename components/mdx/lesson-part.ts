import type { ComponentType } from 'react';
import { rehearsed } from '@/components/flows/rehearsed';
import { partInHtml } from '@/components/ui/part-in-html';
import type { LessonModule } from '@/content/lesson-module';

/** A lesson whose script comes after its page: the HTML has its text, its ladders and all their messages already. */
export function lessonPart(load: () => Promise<LessonModule>): ComponentType {
  return partInHtml(async () => {
    const [{ lessonBody }, { default: Content, flows }] = await Promise.all([
      import('./lesson-body'),
      load(),
    ]);
    for (const flow of flows) await rehearsed(flow);
    return lessonBody(Content);
  }, 'The lesson is being loaded.');
}
