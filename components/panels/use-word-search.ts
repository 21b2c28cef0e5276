import { useCallback, useEffect, useRef, useState } from 'react';
import type { WordOrder, WordReport } from './word-order';

/** Where a search is. */
export type WordSearch =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly tried: number;
      /** 0 to 1: how much of the list has been read. */
      readonly share: number;
      /** Words a second, so far. */
      readonly speed: number;
    }
  | {
      readonly kind: 'done';
      readonly tried: number;
      readonly word: string | undefined;
      readonly seconds: number;
    }
  | { readonly kind: 'cancelled'; readonly tried: number }
  /** The list cannot be read, or the search itself does not work. */
  | { readonly kind: 'unreadable' | 'broken' };

export interface WordSearcher {
  readonly search: WordSearch;
  readonly start: (order: WordOrder) => void;
  readonly cancel: () => void;
}

/** Runs one search at a time in a worker. It ends with the component. */
export function useWordSearch(): WordSearcher {
  const [search, setSearch] = useState<WordSearch>({ kind: 'idle' });
  const running = useRef<Worker>(undefined);

  const stop = useCallback(() => {
    running.current?.terminate();
    running.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  function start(order: WordOrder) {
    stop();
    const begun = performance.now();
    const worker = new Worker(new URL('./word-search-worker.ts', import.meta.url), { type: 'module' });
    running.current = worker;
    worker.onmessage = ({ data }: MessageEvent<WordReport>) => {
      const seconds = (performance.now() - begun) / 1000;
      setSearch(stateAfter(data, order.list.size, seconds));
      if (data.kind !== 'progress') stop();
    };
    worker.onerror = () => {
      setSearch({ kind: 'broken' });
      stop();
    };
    worker.postMessage(order);
    setSearch({ kind: 'running', tried: 0, share: 0, speed: 0 });
  }

  function cancel() {
    stop();
    setSearch((former) => (former.kind === 'running' ? { kind: 'cancelled', tried: former.tried } : former));
  }

  return { search, start, cancel };
}

function stateAfter(report: WordReport, size: number, seconds: number): WordSearch {
  switch (report.kind) {
    case 'progress': {
      const { tried, read } = report;
      return { kind: 'running', tried, share: size === 0 ? 1 : read / size, speed: tried / seconds };
    }
    case 'done':
      return { kind: 'done', tried: report.tried, word: report.word, seconds };
    case 'unreadable':
    case 'broken':
      return report;
  }
}
