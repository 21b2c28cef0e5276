import path from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/** ms. Property tests run through hundreds of texts, which a machine that is busy does not do in five seconds. */
const testTimeout = 30_000;

const ALONE = ['components/**/*.alone.test.tsx'];

const base = { plugins: [react()], resolve: { alias: { '@': path.resolve('.') } } };

export default defineConfig({
  test: {
    // Left to itself vitest keeps one of two cores free, and takes twice as long.
    maxWorkers: '100%',
    projects: [
      {
        ...base,
        test: {
          name: 'node',
          testTimeout,
          environment: 'node',
          // These files share one registry of modules for each worker: lib keeps no state but what it remembers of
          // pure functions, and reading the rules and grammars once instead of for each file saves a minute.
          isolate: false,
          include: ['{lib,mdx,cli,scripts,content,styles,test,bench,components}/**/*.test.ts'],
        },
      },
      {
        ...base,
        test: {
          name: 'dom',
          testTimeout,
          environment: 'jsdom',
          // As above; what a test puts in the place of something that all have in common is taken away again.
          isolate: false,
          unstubGlobals: true,
          // Tests that need a page end in .tsx: to build one takes longer than most of them run.
          include: ['components/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...ALONE],
          setupFiles: ['./test/dom.ts'],
        },
      },
      {
        ...base,
        // Who replaces a module cannot share the registry of modules.
        test: {
          name: 'alone',
          testTimeout,
          environment: 'jsdom',
          unstubGlobals: true,
          include: ALONE,
          setupFiles: ['./test/dom.ts'],
        },
      },
      {
        ...base,
        // How time grows: run by itself, since whatever else runs would be measured too.
        test: { name: 'time', testTimeout, environment: 'node', include: ['lib/**/*.time.ts'] },
      },
    ],
  },
});
