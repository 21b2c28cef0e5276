import type { MDXProps } from 'mdx/types';
import type { ComponentType } from 'react';
import type { Flow } from '@/lib/flows/flow';

/** A compiled lesson. */
export interface LessonModule {
  readonly default: ComponentType<MDXProps>;
  /** Those that it shows, each once. */
  readonly flows: readonly Flow[];
}
