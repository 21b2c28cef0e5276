import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Reference material (RFC messages as printed, vectors, captures) that lies beside the project and is not part of it.
 * Tests that read it are required in CI; elsewhere they say that they were left out.
 */
const root = path.resolve(import.meta.dirname, '../../shared');

/** Path of a reference file: `sharedPath('rfc3665/s2.1-F1.sip')`. */
export function sharedPath(name: string): string {
  return path.join(root, name);
}

/** Text of a reference file, as UTF-8. */
export function readShared(name: string): string {
  return fs.readFileSync(sharedPath(name), 'utf8');
}

/** Bytes of a reference file. */
export function sharedBytes(name: string): Uint8Array {
  return fs.readFileSync(sharedPath(name));
}

/** `describe` for tests that need the reference material. */
export function describeShared(name: string, body: () => void): void {
  if (fs.existsSync(root)) {
    describe(name, body);
  } else if (process.env.CI === 'true') {
    it(name, () => {
      expect.fail(`the reference folder ${root} is required in CI and is missing`);
    });
  } else {
    describe(name, () => {
      it('left out: the reference folder ../shared is absent', () => {
        expect(fs.existsSync(root)).toBe(false);
      });
    });
  }
}
