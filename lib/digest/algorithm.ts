import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512_256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A hash function that digest access authentication may use (RFC 7616 §6.1, RFC 8760 §2.1). */
export type HashName = 'MD5' | 'SHA-256' | 'SHA-512-256';

/** A value of the `algorithm` parameter that SIP knows (RFC 8760 §2.7). */
export type DigestAlgorithm = HashName | `${HashName}-sess`;

/** Every algorithm, weakest first. */
export const digestAlgorithms: readonly DigestAlgorithm[] = [
  'MD5',
  'MD5-sess',
  'SHA-256',
  'SHA-256-sess',
  'SHA-512-256',
  'SHA-512-256-sess',
];

/**
 * The algorithm that an `algorithm` parameter names, in any mixture of cases and without quotes.
 * A parameter that is absent means MD5 (RFC 7616 §3.3); a name that is unknown gives undefined, and a client
 * then has to leave that challenge alone (RFC 8760 §2.4).
 */
export function readAlgorithm(text: string | undefined): DigestAlgorithm | undefined {
  if (text === undefined) return 'MD5';
  const wanted = text.trim().toLowerCase();
  return digestAlgorithms.find((algorithm) => algorithm.toLowerCase() === wanted);
}

/** The hash function of an algorithm: `MD5` for `MD5-sess`. */
export function hashOf(algorithm: DigestAlgorithm): HashName {
  switch (algorithm) {
    case 'MD5':
    case 'MD5-sess':
      return 'MD5';
    case 'SHA-256':
    case 'SHA-256-sess':
      return 'SHA-256';
    case 'SHA-512-256':
    case 'SHA-512-256-sess':
      return 'SHA-512-256';
  }
}

/** True for the algorithms that mix nonce and cnonce into HA1, so that it holds for one session only. */
export function isSession(algorithm: DigestAlgorithm): boolean {
  return algorithm.endsWith('-sess');
}

/** How many hexadecimal digits a response has (RFC 8760 §2.7). */
export function responseLength(algorithm: DigestAlgorithm): 32 | 64 {
  return hashOf(algorithm) === 'MD5' ? 32 : 64;
}

/** The hash of octets, in lower-case hexadecimal digits. */
export function hashOctets(algorithm: DigestAlgorithm, octets: Uint8Array): string {
  return bytesToHex(hashFunctions[hashOf(algorithm)](octets));
}

/** SHA-512-256 is the function of FIPS 180-4 with its own initial value, not SHA-512 cut short. */
const hashFunctions: Readonly<Record<HashName, (octets: Uint8Array) => Uint8Array>> = {
  MD5: md5,
  'SHA-256': sha256,
  'SHA-512-256': sha512_256,
};
