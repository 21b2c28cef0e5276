import fs from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared, readShared, sharedPath } from '@/test/shared';
import { readAlgorithm } from './algorithm';
import { diagnose } from './diagnose';
import type { DigestInput } from './recipe';

/** Digests that real phones sent, with their passwords. */
describeShared('the digests of captured registrations', () => {
  const digests = digestsOfCaptures();

  it('are many', () => {
    expect(digests.length).toBeGreaterThan(200);
  });

  it('are called right where they are, and wrong where they are not', () => {
    for (const { name, input, response, match } of digests) {
      const { verdict } = diagnose(input, response, {}, 1);
      expect([name, verdict === 'right']).toEqual([name, match]);
    }
  });

  it('are not explained by a mistake where the password is another', () => {
    for (const { name, input, response } of digests) {
      const other = { ...input, password: 'correct horse battery staple' };
      expect([name, diagnose(other, response, {}, 1).verdict]).toEqual([name, 'unexplained']);
    }
  }, 60_000);

  it('are explained where a mistake was made on purpose', () => {
    const wrong = digests.filter(({ match }) => !match);
    expect(
      wrong.map(({ name, input, response, challengeNonce }) => {
        const diagnosis = diagnose(input, response, { challengeNonce });
        const [cause] = diagnosis.verdict === 'mistaken' ? diagnosis.causes : [];
        return `${name}: ${cause?.details.join(' ') ?? diagnosis.verdict}`;
      }),
    ).toMatchInlineSnapshot(`
      [
        "k52-script-digest-errors messages/005-client-REGISTER.sip: The nonce was hashed as awK5QWsCuBXkCzxRoz5RcQPBfv8LgGB1, and the credentials say dcd98b7102dd2f0e8b11d0f600bfb0c093.",
        "k52-script-digest-errors messages/011-client-REGISTER.sip: unexplained",
        "n10-netsip-bad-requests messages/014-client-FROBNICATE.sip: The method REGISTER was hashed instead of FROBNICATE.",
      ]
    `);
  });
});

interface CapturedDigest {
  readonly name: string;
  readonly input: DigestInput;
  readonly response: string;
  readonly match: boolean;
  /** That of the challenge before. */
  readonly challengeNonce: string | undefined;
}

interface Manifest {
  readonly messages: readonly {
    readonly file: string;
    readonly challenge?: readonly { readonly nonce?: string }[];
    readonly digest?: readonly (Omit<DigestInput, 'algorithm'> & {
      readonly algorithm?: string;
      readonly digest_method?: string;
      readonly response: string;
      readonly match?: boolean;
    })[];
  }[];
}

function digestsOfCaptures(): readonly CapturedDigest[] {
  return fs
    .readdirSync(sharedPath('captures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => {
      const { messages } = JSON.parse(readShared(`captures/${folder}/manifest.json`)) as Manifest;
      return messages.flatMap(({ file, digest = [] }, at) =>
        digest.flatMap(({ algorithm, digest_method, response, match, ...values }): CapturedDigest[] => {
          const known = readAlgorithm(algorithm);
          if (match === undefined || known === undefined) return [];
          const text = readShared(`captures/${folder}/${file}`);
          const { username, realm, password, method, uri, nonce, qop, nc, cnonce } = values;
          const body = text.slice(text.indexOf('\r\n\r\n') + 4);
          const input = { username, realm, password, uri, nonce, qop, nc, cnonce, body };
          const name = `${folder} ${file}`;
          const challenge = messages.slice(0, at).findLast((message) => message.challenge)?.challenge;
          return [
            {
              name,
              input: { ...input, algorithm: known, method: digest_method ?? method },
              response,
              match,
              challengeNonce: challenge?.[0]?.nonce,
            },
          ];
        }),
      );
    });
}
