import type { MDXComponents } from 'mdx/types';
import { Challenge } from './challenge';
import { Differences } from './differences';
import { Field } from './field';
import { Message } from './message';
import { Misconception } from './misconception';
import { Moment } from './moment';
import { Answer, Choice, Predict } from './predict';
import { Recap } from './recap';
import { Stage } from './stage';
import { Term } from './term';
import { TryIt } from './try-it';

/** What a lesson may use, by the name that it uses. */
export const mdxComponents: MDXComponents = {
  Answer,
  Challenge,
  Choice,
  Differences,
  Field,
  Message,
  Misconception,
  Moment,
  Predict,
  Recap,
  Stage,
  Term,
  TryIt,
};
