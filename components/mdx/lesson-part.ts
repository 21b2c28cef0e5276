import type { ComponentType } from 'react';
import { loadEngine, rehearsed } from '@/components/player/rehearsed';
import { partInHtml } from '@/components/ui/part-in-html';
import { soon } from '@/components/ui/soon';
import type { LessonModule } from '@/content/lesson-module';

/** A lesson whose script comes after its page: the HTML has its text, its ladders and all their messages already. */
export function lessonPart(load: () => Promise<LessonModule>): ComponentType {
  return partInHtml(async () => {
    const [, { lessonBody }, { default: Content, flows }] = await Promise.all([
      loadEngine(),
      soon(() => import('./lesson-body')),
      soon(load),
    ]);
    // The code that plays one flow is compiled then for all of them.
    const [flow] = flows;
    if (flow !== undefined) await rehearsed(flow);
    return lessonBody(Content);
  }, 'The lesson is being loaded.');
}
