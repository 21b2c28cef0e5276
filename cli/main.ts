import fs from 'node:fs';
import { bytesOf } from '@/lib/sip/bytes';
import { runCli } from './run-cli';

const STDIN = 0;

// A reader such as `head` may close the pipe early: then there is nobody left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = runCli(process.argv.slice(2), {
  readFile: (path) => fs.readFileSync(path),
  readStdin: () => fs.readFileSync(STDIN),
  write: (path, bytes) => fs.writeFileSync(path, bytes),
});
// What a file held that is no UTF-8 comes out as it went in.
process.stdout.write(bytesOf(stdout));
process.stderr.write(stderr);
// Set rather than called, so that all output reaches a pipe before the process ends.
process.exitCode = exitCode;
