import type { MDXProps } from 'mdx/types';
import type { ComponentType } from 'react';
import { mdxComponents } from '.';
import { AnswerSheet } from './answer-sheet';

/** The text of a lesson with all that it may use. */
export function lessonBody(Content: ComponentType<MDXProps>): ComponentType {
  return function LessonBody() {
    return (
      <AnswerSheet>
        <Content components={mdxComponents} />
      </AnswerSheet>
    );
  };
}
