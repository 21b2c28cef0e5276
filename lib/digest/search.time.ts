import { expect, it } from 'vitest';
import { processorTime } from '@/test/processor-time';
import { type DigestAlgorithm, hashOctets } from './algorithm';
import { diagnose } from './diagnose';
import { exampleInput } from './example-input';
import type { DigestInput } from './recipe';

/** ms that the whole search, all pairs included, is meant to take on a machine of 2026: a response that nothing explains takes longest. */
const GOAL = 200;

/**
 * The search may take so many times as long as it takes to hash this many texts of a hundred octets, or of 64 kB where such
 * a field goes into every hash and mistakes are tried alone. A limit in ms would tell machines apart, not searches.
 */
const SHORT = { texts: 30_000, octets: 100, limit: 1.5 };
const OF_64_KB = { texts: 300, octets: 65_536, limit: 3 };

const LONG = 'x'.repeat(65_536);

const cases: readonly (readonly [string, DigestAlgorithm, Partial<DigestInput>])[] = [
  ['MD5', 'MD5', {}],
  ['SHA-256', 'SHA-256', {}],
  ['MD5 with a body of 64 kB', 'MD5', { qop: 'auth-int', body: LONG }],
  ['SHA-256 with a body of 64 kB', 'SHA-256', { qop: 'auth-int', body: LONG }],
  ['SHA-256 with a nonce of 64 kB', 'SHA-256', { nonce: LONG }],
  ['SHA-256 with a cnonce of 64 kB', 'SHA-256', { cnonce: LONG }],
  ['SHA-256 with a user name of 64 kB', 'SHA-256', { username: LONG }],
  ['SHA-256 with a password of 64 kB', 'SHA-256', { password: LONG }],
];

it.each(cases)(
  'all mistakes, alone and in pairs, are tried in time: %s',
  (name, algorithm, more) => {
    const input: DigestInput = {
      ...exampleInput,
      algorithm,
      username: 'bob@biloxi.example.com',
      password: 'Z\u00e4nzibar-12',
      uri: 'sip:biloxi.example.com:5060;transport=tcp',
      ...more,
    };
    const isLong = Object.values(more).includes(LONG);
    const peer = isLong ? OF_64_KB : SHORT;
    const [search, hashing] = [
      quickest(() => expect(diagnose(input, '0', circumstances).verdict).toBe('malformed')),
      quickest(() => hashAll(algorithm, peer)),
    ];
    const ratio = search / hashing;
    const isMet = search <= GOAL ? 'yes' : 'no';
    console.log(
      `${name}: ${search.toFixed(0)} ms, ${ratio.toFixed(2)} times the peer; in ${GOAL} ms: ${isMet}`,
    );
    expect(ratio).toBeLessThan(peer.limit);
  },
  60_000,
);

/** ms of the processor, the least of a few tries. */
function quickest(work: () => void): number {
  return Math.min(...Array.from({ length: 4 }, () => processorTime(work)));
}

/** What the search is compared with: the hash function alone, with texts that differ. */
function hashAll(algorithm: DigestAlgorithm, { texts, octets }: typeof SHORT): void {
  const text = new Uint8Array(octets);
  for (let i = 0; i < texts; i++) {
    text[i % octets] = i & 255;
    hashOctets(algorithm, text);
  }
}

const circumstances = {
  challengeQop: 'auth,auth-int',
  challengeRealm: 'biloxi.example.com',
  challengeNonce: '1cec4341ae6cbe5a359ea9c8e88df84f',
  requestUri: 'sip:registrar.biloxi.example.com',
  addressOfRecord: 'sips:bob@biloxi.example.com',
  displayName: 'Bob',
};
