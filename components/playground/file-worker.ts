import type { WorkerSays } from './read-file';
import { textOfFile } from './text-of-file';

// Runs beside the page, which stays alive while a capture of many megabytes is read.
addEventListener('message', async ({ data }: MessageEvent<File>) => {
  say(await textOfFile(data));
});

// From now on a fault is one of the file.
say('ready');

function say(what: WorkerSays) {
  postMessage(what);
}
