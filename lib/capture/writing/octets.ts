/** A number in two bytes, the greater one first. */
export function uint16Octets(value: number): readonly number[] {
  return [(value >>> 8) & 0xff, value & 0xff];
}

/** A number in four bytes, modulo 2**32. */
export function uint32Octets(value: number): readonly number[] {
  return [...uint16Octets(Math.floor(value / 0x10000)), ...uint16Octets(value % 0x10000)];
}

/** All bytes one after the other. */
export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The checksum of the Internet (RFC 1071): the complement of the sum of all pairs of bytes, with what overflows added again.
 * The place where it is to stand has to hold zeros.
 */
export function checksum(...parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 2) sum += ((part[at] ?? 0) << 8) | (part[at + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}
