import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { bytesOf, textOf } from '@/lib/sip/bytes';

const root = path.resolve(import.meta.dirname, '..');

function sip(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/main.ts', ...args],
    {
      cwd: root,
      input,
    },
  );
  return { status, stdout: textOf(stdout), stderr: textOf(stderr) };
}

/** In ISO 8859-1, which is no UTF-8. */
const latin = 'REGISTER sip:a@b.example SIP/2.0\r\nSubject: caf\udce9\r\n\r\n';

it.each<[readonly string[], string | Uint8Array, object]>([
  [['check', '-'], printed.F1 ?? '', { status: 0, stdout: '', stderr: '' }],
  [['check', '-'], printed.F3 ?? '', { status: 1, stdout: expect.stringMatching(/^-:9:/), stderr: '' }],
  [
    ['explain', '-'],
    bytesOf(latin),
    { status: 0, stdout: expect.stringContaining('caf\udce9\n'), stderr: '' },
  ],
  [['check', '.'], '', { status: 2, stdout: '', stderr: 'The program cannot read .: it is a folder.\n' }],
])(
  'as a process: %j',
  (args, input, expected) => {
    expect(sip(args, input)).toEqual(expected);
  },
  20_000,
);
