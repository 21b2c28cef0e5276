import type { MDXComponents } from 'mdx/types';
import { partInHtml } from '@/components/ui/part-in-html';
import { Challenge } from './challenge';
import { Differences } from './differences';
import { Field } from './field';
import { Message } from './message';
import { Misconception } from './misconception';
import { Moment } from './moment';
import { Pick } from './pick';
import { Answer, Choice, Predict } from './predict';
import { Recap } from './recap';
import { Scrub } from './scrub';
import { Stage } from './stage';
import { Term } from './term';
import { Trace } from './trace';
import { TryIt } from './try-it';

/** What a lesson may use, by the name that it uses. */
export const mdxComponents: MDXComponents = {
  Answer,
  Challenge,
  Choice,
  Differences,
  // One lesson needs it, and it is heavy.
  DigestBench: partInHtml(
    async () => (await import('./digest-bench')).DigestBench,
    'The digest bench is being loaded.',
  ),
  Field,
  Message,
  Misconception,
  Moment,
  Pick,
  Predict,
  Recap,
  Scrub,
  Stage,
  Term,
  Trace,
  TryIt,
};
