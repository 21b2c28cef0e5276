/**
 * What a component of a URI means: all escapes resolved, as UTF-8 where they are UTF-8 (RFC 3261 §19.1.2). Escapes of other
 * bytes stay as they are. Resolved once and no more: `%2541` means `%41`. What it returns is no URI component any longer,
 * since an `@` or a `;` in it may be one that was escaped.
 */
export function unescaped(component: string): string {
  return component.includes('%') ? component.replace(ESCAPED_CHARACTER, decoded) : component;
}

/**
 * A component in the one form in which equal components are the same text: characters that are not reserved equal their
 * escapes (RFC 3261 §19.1.4), `%40` stays apart from `@`, hexadecimal digits are capitals.
 */
export function withoutNeedlessEscapes(component: string): string {
  if (!component.includes('%')) return component;
  return component.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return character < '\x80' && !RESERVED.includes(character) ? character : escaped.toUpperCase();
  });
}

/** The set of RFC 2396 §2.2, and the percent sign, which begins an escape. */
const RESERVED = ';/?:@&=+$,%';

/** Escapes of one to four bytes that look like one character of UTF-8. */
const ESCAPED_CHARACTER =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/** Overlong forms and surrogates look like UTF-8 and are not. */
function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
