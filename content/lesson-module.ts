import type { MDXProps } from 'mdx/types';
import type { ComponentType } from 'react';
import type { Flow } from '@/lib/flows/flow';

/** A compiled lesson. */
export interface LessonModule {
  readonly default: ComponentType<MDXProps>;
  /** The flows of its stages and differences, each once. */
  readonly flows: readonly Flow[];
}
