import type { MDXComponents } from 'mdx/types';
import { Challenge } from './challenge';
import { Differences } from './differences';
import { Field } from './field';
import { Message } from './message';
import { Misconception } from './misconception';
import { Moment } from './moment';
import { Recap } from './recap';
import { Stage } from './stage';
import { TryIt } from './try-it';

/** What a lesson may use, by the name that it uses. */
export const mdxComponents: MDXComponents = {
  Challenge,
  Differences,
  Field,
  Message,
  Misconception,
  Moment,
  Recap,
  Stage,
  TryIt,
};
