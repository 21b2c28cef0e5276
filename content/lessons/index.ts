// Written by index.test.ts: npx vitest -u content/lessons/index.test.ts
import type { LessonModule } from '@/content/lesson-module';

/** The lessons by their names in the address, each loaded alone. */
export const lessons: Readonly<Record<string, () => Promise<LessonModule>>> = {
  'reading-a-message': () => import('./05-reading-a-message.mdx'),
  'why-register': () => import('./10-why-register.mdx'),
  'first-register': () => import('./20-first-register.mdx'),
  'the-response': () => import('./30-the-response.mdx'),
  'challenge-and-answer': () => import('./40-challenge-and-answer.mdx'),
  'digest-bench': () => import('./50-digest-bench.mdx'),
  'registrar-steps': () => import('./60-registrar-steps.mdx'),
  'expiry-and-refresh': () => import('./70-expiry-and-refresh.mdx'),
  'update-fetch-remove': () => import('./80-update-fetch-remove.mdx'),
  'order-and-identity': () => import('./90-order-and-identity.mdx'),
  failure: () => import('./100-failure.mdx'),
  'loss-and-time': () => import('./110-loss-and-time.mdx'),
  nat: () => import('./120-nat.mdx'),
  proxies: () => import('./130-proxies.mdx'),
  security: () => import('./140-security.mdx'),
  'modern-clients': () => import('./150-modern-clients.mdx'),
  'reading-a-trace': () => import('./170-reading-a-trace.mdx'),
};
