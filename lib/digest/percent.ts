import { utf8 } from './octets';

/** `a%40b` for `a@b`: everything but letters, digits and `-_.~` as a percent sign and two digits (RFC 3986 §2.1). */
export function percentEncoded(text: string): string {
  return text.replace(/[^\w.~-]/gu, (character) =>
    Array.from(utf8(character), (octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** The text with its escapes undone; undefined if they spell no UTF-8. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
