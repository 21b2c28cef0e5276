import type { Uri } from '@/lib/sip/uri/uri';

/** True for a sips URI, which promises TLS up to its owner. */
export function isSips(uri: string | Uri): boolean {
  return typeof uri === 'string' ? SIPS.test(uri) : uri.scheme.value.toLowerCase() === 'sips';
}

/** The sip form of a sips URI, which names the same resource (RFC 5630 §4); any other URI as it is. */
export function asSip(uri: string): string {
  return uri.replace(SIPS, 'sip:');
}

/** The sips form of a sip URI; any other URI as it is. */
export function asSips(uri: string): string {
  return uri.replace(/^sip:/i, 'sips:');
}

const SIPS = /^sips:/i;
