import { afterEach, expect, it, vi } from 'vitest';
import { readFile } from './read-file';

const REQUEST = 'OPTIONS sip:a SIP/2.0\r\n\r\n';
const file = new File([REQUEST], 'a.sip');

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A worker that says something when it is asked, and what tells that it was ended. */
function workerThat(answer: (worker: Worker) => void) {
  const terminate = vi.fn();
  class FakeWorker {
    readonly terminate = terminate;
    postMessage() {
      answer(this as unknown as Worker);
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return terminate;
}

function says(worker: Worker, data: unknown) {
  worker.onmessage?.(new MessageEvent('message', { data }));
}

function read({ signal } = new AbortController()) {
  return readFile(file, signal);
}

it('is what the worker says', async () => {
  const terminate = workerThat((worker) => {
    says(worker, 'ready');
    says(worker, { text: 'from beside' });
  });
  expect(await read()).toEqual({ text: 'from beside' });
  expect(terminate).toHaveBeenCalled();
});

it('is read in the page where there is no worker', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(await read()).toEqual({ text: REQUEST });
});

it('is read in the page where the worker could not be loaded', async () => {
  const terminate = workerThat((worker) => worker.onerror?.(new ErrorEvent('error')));
  expect(await read()).toEqual({ text: REQUEST });
  expect(terminate).toHaveBeenCalled();
});

it.each<readonly [string, (worker: Worker) => void]>([
  ['it fails', (worker) => worker.onerror?.(new ErrorEvent('error'))],
  ['what it says cannot be read', (worker) => worker.onmessageerror?.(new MessageEvent('messageerror'))],
])('is not tried again in the page where the worker started and %s', async (_, fail) => {
  const terminate = workerThat((worker) => {
    says(worker, 'ready');
    fail(worker);
  });
  expect(await read()).toEqual({ warning: 'The file could not be read.' });
  expect(terminate).toHaveBeenCalled();
});

it('can be left, which ends the worker', () => {
  const terminate = workerThat((worker) => says(worker, 'ready'));
  const leaving = new AbortController();
  void read(leaving);
  expect(terminate).not.toHaveBeenCalled();
  leaving.abort();
  expect(terminate).toHaveBeenCalled();
});
