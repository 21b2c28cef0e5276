import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where flows are: each in a file named after its id. */
const FLOWS = ['lib/flows/rfc3665', 'lib/flows/failures', 'lib/flows/lessons'];

/**
 * The module of a flow, and the name under which it exports it; undefined if there is no such flow.
 *
 * @param {string} id
 */
export function findFlowModule(id) {
  return findModule(FLOWS, id, /export const (\w+): (?:Flow|Failure)\b/);
}

/**
 * The same for a challenge.
 *
 * @param {string} id
 */
export function findChallengeModule(id) {
  return findModule(['lib/challenges'], id, /export const (\w+): Challenge\b/);
}

function findModule(folders, id, pattern) {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) return undefined;
  for (const folder of folders) {
    const file = path.join(root, folder, `${id}.ts`);
    const [, name] = pattern.exec(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '') ?? [];
    if (name !== undefined) return { from: `@/${folder}/${id}`, name };
  }
  return undefined;
}
