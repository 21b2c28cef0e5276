import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';

const root = path.resolve(import.meta.dirname, '..');

function sip(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/main.ts', ...args],
    {
      cwd: root,
      input,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

it.each([
  [['check', '-'], printed.F1 ?? '', { status: 0, stdout: '', stderr: '' }],
  [['check', '-'], printed.F3 ?? '', { status: 1, stdout: expect.stringMatching(/^-:9:/), stderr: '' }],
  [['check', '.'], '', { status: 2, stdout: '', stderr: 'The program cannot read .: it is a folder.\n' }],
])(
  'as a process: %j',
  (args, input, expected) => {
    expect(sip(args, input)).toEqual(expected);
  },
  20_000,
);
