import type { ComponentType } from 'react';
import { loadEngine, rehearsed } from '@/components/player/rehearsed';
import { inOwnTask } from '@/components/ui/own-task';
import { partInHtml } from '@/components/ui/part-in-html';
import type { LessonModule } from '@/content/lesson-module';

/** A lesson whose script comes after its page: the HTML has its text, its ladders and all their messages already. */
export function lessonPart(load: () => Promise<LessonModule>): ComponentType {
  return partInHtml(async () => {
    const [, { lessonBody }, { default: Content, flows }] = await Promise.all([
      loadEngine(),
      inOwnTask(() => import('./lesson-body')),
      inOwnTask(load),
    ]);
    // The code that plays one flow is compiled then for all of them.
    const [flow] = flows;
    if (flow !== undefined) await rehearsed(flow);
    return lessonBody(Content);
  }, 'The lesson is being loaded.');
}
