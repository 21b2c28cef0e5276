import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { reportValue } from '../grammar/report-value';
import { wholeValue } from '../grammar/whole-value';
import type { HeaderGrammar } from '../header-grammar';

/** `1.0`. The numbers are NaN where the value is not of this form. */
export interface MimeVersion extends Span {
  readonly major: number;
  readonly minor: number;
}

/** `MIME-Version: 1.0` (RFC 3261 §20.24). */
export const mimeVersion: HeaderGrammar<MimeVersion> = {
  name: 'MIME-Version',
  list: false,
  read: readMimeVersion,
  parts: wholeValue,
};

/** `1*DIGIT "." 1*DIGIT` */
function readMimeVersion(cursor: Cursor): MimeVersion {
  const { value, from, to } = cursor.until(0);
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(value) ?? [];
  if (!major)
    reportValue(cursor, { from, to }, 'Expected two numbers with a point between them, such as 1.0');
  return { major: Number(major), minor: Number(minor), from, to };
}
