import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * `describe` for tests that ask a program which is no part of the project: Wireshark's tshark, SIPp. They are required in CI;
 * elsewhere they say that they were left out where it is not installed.
 */
export function describeInstalled(program: string, body: () => void): void {
  const isThere = (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, program)));
  if (isThere) {
    describe(program, body);
  } else if (process.env.CI === 'true') {
    it(program, () => {
      expect.fail(`the program ${program} is required in CI and is not installed`);
    });
  } else {
    describe(program, () => {
      it('left out: the program is not installed', () => {
        expect(isThere).toBe(false);
      });
    });
  }
}

/** What a program prints that is given a file of that name and content, where `FILE` stands among its arguments. */
export function printedBy(
  program: string,
  args: readonly string[],
  file: { readonly name: string; readonly content: string | Uint8Array },
): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sip-ladder-'));
  try {
    const name = path.join(folder, file.name);
    fs.writeFileSync(name, file.content);
    return execFileSync(
      program,
      args.map((arg) => (arg === 'FILE' ? name : arg)),
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], cwd: folder, maxBuffer: 1 << 26 },
    );
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
