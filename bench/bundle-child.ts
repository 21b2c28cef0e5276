import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;

/** A bundled child process; `remove` deletes it when nobody needs to be started any more. */
export interface ChildBundle {
  readonly file: string;
  readonly remove: () => void;
}

/**
 * Bundles a child process with our code: by default the one that parses. The peers stay as they are installed.
 *
 * A bundle, because that is how our code reaches its users, and because a runner that compiles while importing may
 * wrap each inner function in a call that keeps its name: that call would be measured, too. It lies below
 * `node_modules`, where no tool looks at it and the peers are found, and in a folder of its own for each run.
 */
export async function bundleChild(entry = 'child.ts'): Promise<ChildBundle> {
  const outDir = fs.mkdtempSync(path.join(here, 'node_modules/.bench-'));
  const remove = () => fs.rmSync(outDir, { recursive: true });
  try {
    await bundleInto(outDir, entry);
  } catch (error) {
    remove();
    throw error;
  }
  return { file: path.join(outDir, 'child.mjs'), remove };
}

async function bundleInto(outDir: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    resolve: { alias: { '@': path.resolve(here, '..') } },
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
}
