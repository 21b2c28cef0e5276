import { type DigestPersonality, digestByTheBook } from './digest-personality';
import type { KeptChallenge } from './user-agent-state';

/**
 * The challenges that a phone keeps, with a new one, which takes the place of the one for the same realm in the same
 * header field. Its count begins anew, since it counts the uses of a nonce (RFC 7616 §3.4).
 */
export function keepChallenge(
  kept: readonly KeptChallenge[],
  challenge: KeptChallenge,
  { keepsCounting = false }: DigestPersonality = digestByTheBook,
): readonly KeptChallenge[] {
  const isOld = ({ header, realm }: KeptChallenge) =>
    header === challenge.header && realm === challenge.realm;
  const count = keepsCounting ? (kept.find(isOld)?.count ?? 0) : challenge.count;
  return [...kept.filter((other) => !isOld(other)), { ...challenge, count }];
}
