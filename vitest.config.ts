import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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
          environment: 'node',
          include: ['{lib,mdx,cli,scripts,content,styles,test,bench}/**/*.test.ts'],
        },
      },
      {
        ...base,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['components/**/*.test.{ts,tsx}'],
          setupFiles: ['./test/dom.ts'],
        },
      },
    ],
  },
});
