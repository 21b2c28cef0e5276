import { headerGrammars } from '@/lib/sip/headers/index';
import type { FieldEntry } from '../field-entry';
import { fieldEntries } from '../fields/index';
import { splitPath } from '../split-path';

/** All that is written down of a start line or a header field. */
export interface HeaderReference {
  /** Canonical name: `Via`, `Request-Line`. */
  readonly name: string;
  readonly isStartLine: boolean;
  /** Compact form: `v`; undefined where it has none. */
  readonly compact: string | undefined;
  /**
   * How many values there may be: one, several with commas between them or in fields of their own, or several that must
   * stand in fields of their own, since each has commas within (RFC 3261 §7.3.1).
   */
  readonly values: 'one' | 'list' | 'fields';
  readonly whole: FieldEntry;
  /** In the order in which they are explained: that in which they usually stand. */
  readonly parts: readonly FieldEntry[];
}

/** Those of RFC 3261 §7.3.1 that are never joined, though they may be repeated. */
const EACH_ITS_FIELD: ReadonlySet<string> = new Set([
  'WWW-Authenticate',
  'Authorization',
  'Proxy-Authenticate',
  'Proxy-Authorization',
]);

/** The two start lines, then every header field that has a grammar, in the order of the alphabet. */
export const headerReferences: readonly HeaderReference[] = [
  ...['Request-Line', 'Status-Line'].map((name) => ({
    ...entriesOf(name),
    isStartLine: true,
    compact: undefined,
    values: valuesOf(name, false),
  })),
  ...headerGrammars
    .map(({ name, compact, list }) => ({
      ...entriesOf(name),
      isStartLine: false,
      compact,
      values: valuesOf(name, list),
    }))
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
];

function valuesOf(name: string, isList: boolean): HeaderReference['values'] {
  if (!isList) return 'one';
  return EACH_ITS_FIELD.has(name) ? 'fields' : 'list';
}

/** Throws where nothing is written down of a header field: each with a grammar has its words (`fields/`). */
function entriesOf(name: string): Pick<HeaderReference, 'name' | 'whole' | 'parts'> {
  const whole = fieldEntries.find(({ path }) => path === name);
  if (whole === undefined)
    throw new Error(`${name} has a grammar, but lib/explain/fields says nothing of it.`);
  const parts = fieldEntries.filter(({ path }) => path !== name && splitPath(path).header === name);
  return { name, whole, parts };
}
