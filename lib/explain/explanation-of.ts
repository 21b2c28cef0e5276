import type { Explanation, Family } from './explanation';
import type { FieldEntry, Wording } from './field-entry';
import { fieldEntries } from './fields/index';
import { splitPath, WHOLE } from './split-path';
import { unknownHeader, unknownParameter } from './unknown-field';

/** What the words of an explanation depend on. A message with an unreadable first line counts as a request. */
export type MessageKind = 'request' | 'response';

/**
 * The explanation of a piece by its path as in `lib/sip` (`Via;branch`, `Via:` for the name), or of a header by its
 * canonical name (`Via`). Never fails: a field that is not known is explained as one.
 */
export function explanationOf(path: string, kind: MessageKind): Explanation {
  const entry = entryOf(path);
  return {
    ...entry,
    what: inWords(entry.what, kind),
    writer: inWords(entry.writer, kind),
    reader: inWords(entry.reader, kind),
  };
}

/** The family of a piece path or header name: `transaction` for `Via;branch`. */
export function familyOf(path: string): Family {
  return entryOf(path).family;
}

/**
 * The entry of a path, or the nearest one: a header name (`Via:`), a value that is one whole (`Expires.value`) and a part
 * of which nothing more is said (`Warning.warn-agent`) have that of their header.
 */
function entryOf(path: string): FieldEntry {
  const { header, part } = splitPath(path);
  const exact = entries.get(header + part);
  if (exact) return exact;
  const whole = entries.get(header) ?? unknownHeader(header);
  return isParameter(part, whole) ? unknownParameter(path, part.slice(1), whole) : whole;
}

/** What proves who somebody is consists of parameters without semicolons: `Authorization.nonce`. */
function isParameter(part: string, { family }: FieldEntry): boolean {
  return part.startsWith(';') || (part.startsWith('.') && part !== WHOLE && family === 'proof');
}

function inWords(wording: Wording, kind: MessageKind): string {
  return typeof wording === 'string' ? wording : wording[kind];
}

const entries: ReadonlyMap<string, FieldEntry> = new Map(fieldEntries.map((entry) => [entry.path, entry]));
