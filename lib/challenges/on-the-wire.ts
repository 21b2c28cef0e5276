/** A message from its lines, as it stands on the wire: each ends in CRLF, an empty one follows (RFC 3261 §7). */
export function onTheWire(...lines: readonly string[]): string {
  return [...lines, '', ''].join('\r\n');
}
