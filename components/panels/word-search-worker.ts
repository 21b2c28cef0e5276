import { searchList } from './search-list';
import type { WordOrder } from './word-order';

// Runs beside the page, which can be read and scrolled while millions of words are tried.
addEventListener('message', ({ data }: MessageEvent<WordOrder>) => {
  searchList(data, (report) => postMessage(report));
});
