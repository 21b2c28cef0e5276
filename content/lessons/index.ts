// Written by index.test.ts: npx vitest -u content/lessons/index.test.ts
import type { MDXProps } from 'mdx/types';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';

/** The lessons by their names in the address. */
export const lessons: Readonly<Record<string, ComponentType<MDXProps>>> = {
  'first-registration': dynamic<MDXProps>(() => import('./10-first-registration.mdx')),
};
