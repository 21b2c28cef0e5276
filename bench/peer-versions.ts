import fs from 'node:fs';
import path from 'node:path';
import manifest from './package.json';

/** Versions of the peers by package, as they are pinned. Undefined if they are not installed like that. */
export function peerVersions(): ReadonlyMap<string, string> | undefined {
  const pinned = Object.entries(manifest.devDependencies);
  const agree = pinned.every(([name, version]) => installedVersion(name) === version);
  return agree ? new Map(pinned) : undefined;
}

function installedVersion(name: string): unknown {
  const file = path.join(import.meta.dirname, 'node_modules', name, 'package.json');
  if (!fs.existsSync(file)) return undefined;
  const { version }: { version?: unknown } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return version;
}
