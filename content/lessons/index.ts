// Written by index.test.ts: npx vitest -u content/lessons/index.test.ts
import type { MDXProps } from 'mdx/types';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';

/** The lessons by their names in the address. */
export const lessons: Readonly<Record<string, ComponentType<MDXProps>>> = {
  'reading-a-message': dynamic<MDXProps>(() => import('./05-reading-a-message.mdx')),
  'why-register': dynamic<MDXProps>(() => import('./10-why-register.mdx')),
  'first-register': dynamic<MDXProps>(() => import('./20-first-register.mdx')),
  'the-response': dynamic<MDXProps>(() => import('./30-the-response.mdx')),
  'challenge-and-answer': dynamic<MDXProps>(() => import('./40-challenge-and-answer.mdx')),
  'digest-bench': dynamic<MDXProps>(() => import('./50-digest-bench.mdx')),
  'registrar-steps': dynamic<MDXProps>(() => import('./60-registrar-steps.mdx')),
  'expiry-and-refresh': dynamic<MDXProps>(() => import('./70-expiry-and-refresh.mdx')),
  'update-fetch-remove': dynamic<MDXProps>(() => import('./80-update-fetch-remove.mdx')),
  'order-and-identity': dynamic<MDXProps>(() => import('./90-order-and-identity.mdx')),
  failure: dynamic<MDXProps>(() => import('./100-failure.mdx')),
  'loss-and-time': dynamic<MDXProps>(() => import('./110-loss-and-time.mdx')),
  nat: dynamic<MDXProps>(() => import('./120-nat.mdx')),
  proxies: dynamic<MDXProps>(() => import('./130-proxies.mdx')),
  security: dynamic<MDXProps>(() => import('./140-security.mdx')),
  'modern-clients': dynamic<MDXProps>(() => import('./150-modern-clients.mdx')),
  'reading-a-trace': dynamic<MDXProps>(() => import('./170-reading-a-trace.mdx')),
};
