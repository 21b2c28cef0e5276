const QUOTE = '"';

/**
 * What a value means: a quoted string without its quotes and with its escapes resolved, anything else as it is
 * (RFC 3261 §25.1, `quoted-string`). A missing closing quote is taken as read.
 */
export function unquoted(raw: string): string {
  if (!raw.startsWith(QUOTE)) return raw;
  const closed = raw.length > 1 && raw.endsWith(QUOTE);
  const inner = raw.slice(1, closed ? -1 : undefined);
  return inner.includes('\\') ? inner.replace(/\\([\s\S])/g, '$1') : inner;
}

/** A text as a quoted string, with quotes and backslashes escaped. */
export function quoted(text: string): string {
  const isPlain = !text.includes(QUOTE) && !text.includes('\\');
  return `"${isPlain ? text : text.replace(/["\\]/g, '\\$&')}"`;
}
