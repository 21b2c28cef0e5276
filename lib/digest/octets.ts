/**
 * Octets of a text in UTF-8 (RFC 7616 §4). A lone surrogate U+DC80 to U+DCFF stands for the octet that it ends in: so
 * texts can hold what came off the wire and is no UTF-8, and the octets of a hash that was never written in digits.
 */
export function utf8(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : utf8WithRaw(text);
}

/** The text that `utf8` turns into just these octets. */
export function rawText(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet < 0x80 ? octet : RAW_OCTETS + octet)).join(
    '',
  );
}

/** One after the other. */
export function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

const RAW_OCTETS = 0xdc00;
const RAW = /[\udc80-\udcff]/u;
const encoder = new TextEncoder();

function utf8WithRaw(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      RAW.test(character) ? [character.charCodeAt(0) - RAW_OCTETS] : Array.from(encoder.encode(character)),
    ),
  );
}
