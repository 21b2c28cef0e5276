import { expect, it } from 'vitest';
import type { DigestAlgorithm } from './algorithm';
import { diagnose } from './diagnose';
import { exampleInput } from './example-input';
import type { DigestInput } from './recipe';

/** ms for the whole search, all pairs included, of a response that nothing explains: nothing takes longer. */
const LIMIT = 200;

/** The same where a field of 64 kB goes into every hash: then mistakes are tried alone. */
const LIMIT_OF_LONG = 400;

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
    // Time of the processor, and the quickest of a few: what else the machine is doing is not what is measured.
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      expect(diagnose(input, '0', circumstances).verdict).toBe('malformed');
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    console.log(`${name}: first ${times[0]?.toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms`);
    const isLong = Object.entries(more).some(([field, value]) => value === LONG && field !== 'body');
    expect(Math.min(...times)).toBeLessThan(isLong ? LIMIT_OF_LONG : LIMIT);
  },
  60_000,
);

const circumstances = {
  challengeQop: 'auth,auth-int',
  challengeRealm: 'biloxi.example.com',
  challengeNonce: '1cec4341ae6cbe5a359ea9c8e88df84f',
  requestUri: 'sip:registrar.biloxi.example.com',
  addressOfRecord: 'sips:bob@biloxi.example.com',
  displayName: 'Bob',
};
