import { uint16 } from './network-order';

/** Address and port as they stand in a URI: `192.0.2.4:5060`, `[2001:db8::9]:5060` (RFC 5952 §6). */
export function endpoint(address: Uint8Array, port: number): string {
  return address.length === 4 ? `${address.join('.')}:${port}` : `[${ipv6Text(address)}]:${port}`;
}

/** The longest run of two or more groups of zeros, the first of equals, becomes `::` (RFC 5952 §4.2). */
function ipv6Text(address: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, index) => uint16(address, 2 * index).toString(16));
  const text = groups.join(':');
  const [longest] = [...text.matchAll(/\b0(?::0\b)+/g)].toSorted((a, b) => b[0].length - a[0].length);
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const behind = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${behind}`;
}
