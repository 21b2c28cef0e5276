import type { Fix } from '@/lib/text/problem';
import { byteOfSurrogate } from './bytes';
import type { Cursor } from './cursor';

/**
 * Reports what no grammar allows in the start line and the header fields, which end at `end`: NUL, and whatever is no
 * UTF-8 (RFC 3261 §7, §25.1). Each run is one problem; those of one kind come in order of position. The body is left
 * alone: it is bytes, and may hold whatever its Content-Type says.
 */
export function reportCharacters(cursor: Cursor, end: number): void {
  const { text } = cursor;
  const nul = text.indexOf('\0');
  if (nul !== -1 && nul < end) reportNul(cursor, text.slice(0, end));
  if (!text.isWellFormed()) reportUndecodable(cursor, text.slice(0, end));
}

/**
 * Also behind a backslash, where the grammar of quoted strings allows one: many a receiver ends its text there.
 *
 *     Subject: lunch␀ at noon
 *                   ^
 */
function reportNul(cursor: Cursor, head: string): void {
  const placeOf = placesIn(head);
  for (const { 0: run, index: from } of head.matchAll(/\0+/g)) {
    if (cursor.isFull) return;
    const to = from + run.length;
    const found = run.length === 1 ? '' : `, found ${run.length} in a row`;
    cursor.problem('no-nul', from, to, `Expected no NUL ${placeOf(from)}${found}`, {
      title: 'Remove NUL',
      edits: [{ from, to, insert: '' }],
    });
  }
}

/**
 * Bytes that are no part of a character, each of which stands in the text as a lone surrogate; and halves of characters
 * that editing left behind, which cannot be sent at all.
 *
 *     Subject: caf� at noon
 *                 ^
 */
function reportUndecodable(cursor: Cursor, head: string): void {
  const placeOf = placesIn(head);
  for (const { 0: run, index: from } of head.matchAll(/[\udc80-\udcff]+|[\ud800-\udc7f\udd00-\udfff]+/gu)) {
    if (cursor.isFull) return;
    const to = from + run.length;
    const bytes = bytesOfRun(run);
    const found = bytes.length === 0 ? 'half a character' : spelled(bytes);
    const message = `Expected UTF-8 ${placeOf(from)}, found ${found}`;
    cursor.problem('utf-8', from, to, message, fixOfIso8859(bytes, from, to));
  }
}

/** Says in which part of the message an offset is. */
function placesIn(head: string): (at: number) => string {
  const startLine = head.search(/[^\r\n][\r\n]/);
  return (at) => (startLine === -1 || at <= startLine ? 'in the start line' : 'in a header field');
}

function bytesOfRun(run: string): readonly number[] {
  return Array.from(run, (surrogate) => byteOfSurrogate(surrogate.charCodeAt(0))).filter(
    (byte) => byte !== undefined,
  );
}

/** So many bytes are named in a sentence. */
const NAMED = 8;

function spelled(bytes: readonly number[]): string {
  const named = bytes.slice(0, NAMED).map((byte) => byte.toString(16).toUpperCase());
  const more = bytes.length > NAMED ? ' …' : '';
  return `the ${bytes.length === 1 ? 'byte' : 'bytes'} ${named.join(' ')}${more}`;
}

/** What most such bytes are meant to be: letters in ISO 8859-1, whose bytes are their code points. */
function fixOfIso8859(bytes: readonly number[], from: number, to: number): Fix | undefined {
  if (bytes.length === 0 || bytes.some((byte) => byte < FIRST_PRINTABLE)) return undefined;
  const insert = bytes.map((byte) => String.fromCharCode(byte)).join('');
  const shown = insert.length > NAMED ? `${insert.slice(0, NAMED)}…` : insert;
  return { title: `Write ${shown}, as it reads in ISO 8859-1`, edits: [{ from, to, insert }] };
}

/** In ISO 8859-1 the bytes from 80 to 9F are control characters. */
const FIRST_PRINTABLE = 0xa0;
