import type { ReadFile } from './text-of-file';

/** What the worker says: first that it is there, then what it read. */
export type WorkerSays = 'ready' | ReadFile;

/**
 * The messages of a file, read in a worker; in the page where no worker starts. A file that a worker fails at is not tried in the
 * page, which would fail with it. Never settles after `signal` has ended the worker.
 */
export async function readFile(file: File, signal: AbortSignal): Promise<ReadFile> {
  return (await readBeside(file, signal)) ?? readHere(file);
}

/** Undefined if no worker starts. */
function readBeside(file: File, signal: AbortSignal): Promise<ReadFile | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const worker = startWorker();
    if (worker === undefined) return resolve(undefined);
    let isReady = false;
    const end = () => worker.terminate();
    const settle = (read: ReadFile | undefined) => {
      signal.removeEventListener('abort', end);
      end();
      resolve(read);
    };
    const fail = () => settle(isReady ? { warning: 'The file could not be read.' } : undefined);
    signal.addEventListener('abort', end);
    worker.onmessage = ({ data }: MessageEvent<WorkerSays>) => {
      if (data === 'ready') isReady = true;
      else settle(data);
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(file);
  });
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

async function readHere(file: File): Promise<ReadFile> {
  try {
    const { textOfFile } = await import('./text-of-file');
    return await textOfFile(file);
  } catch {
    return { warning: 'What reads files could not be loaded: are you still online?' };
  }
}
