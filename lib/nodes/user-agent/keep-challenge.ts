import { type DigestPersonality, digestByTheBook } from './digest-personality';
import type { KeptChallenge } from './user-agent-state';

/**
 * The challenges that a phone keeps, with a new one, which takes the place of the one for the same realm in the same
 * header field. Its count begins anew, since it counts the uses of a nonce (RFC 7616 §3.4).
 * The others stay, since a proxy and a registrar may both want an answer in each request (RFC 3261 §22.3).
 */
export function keepChallenge(
  kept: readonly KeptChallenge[],
  challenge: KeptChallenge,
  { keepsCounting = false, oneChallenge = false }: DigestPersonality = digestByTheBook,
): readonly KeptChallenge[] {
  const isOld = ({ header, realm }: KeptChallenge) =>
    header === challenge.header && realm === challenge.realm;
  const count = keepsCounting ? (kept.find(isOld)?.count ?? 0) : challenge.count;
  const others = oneChallenge ? [] : kept.filter((other) => !isOld(other));
  return [...others, { ...challenge, count }];
}
