import type { CredentialsHeader } from '@/lib/digest/digest-steps';
import type { Passwordless } from '@/lib/digest/form';
import type { Circumstances } from '@/lib/digest/mistake';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { unquoted } from '@/lib/sip/grammar/quoted';
import type { Message } from '@/lib/sip/message';
import { slice } from '@/lib/text/span';
import { passwordlessInput } from './digest-input';
import { type Asker, textOf } from './digest-values';
import { fromOf, toOf } from './identity';
import { requestLine } from './start';

/** Credentials of the scheme Digest with what surrounds them: everything that a digest is made of but the password. */
export interface DigestCase {
  readonly header: CredentialsHeader;
  readonly input: Passwordless;
  /** As it stands in the credentials; undefined where it is missing. */
  readonly response: string | undefined;
  readonly circumstances: Circumstances;
}

/** What there is to compute with. Missing values are empty; undefined for an algorithm that SIP does not know. */
export function digestCase(
  request: Message,
  { asker, credentials }: { readonly asker: Asker; readonly credentials: Credentials },
  challenge?: Challenge,
  earlierResponses?: readonly string[],
): DigestCase | undefined {
  const line = requestLine(request);
  const around = { method: line?.method.value ?? '', body: slice(request.text, request.body) };
  const input = passwordlessInput(credentials, around);
  if (input === undefined) return undefined;
  const asked = (name: string) => challenge && textOf(challenge, name);
  const displayName = (toOf(request)?.displayName ?? fromOf(request)?.displayName)?.value;
  return {
    header: asker === 'server' ? 'Authorization' : 'Proxy-Authorization',
    input,
    response: textOf(credentials, 'response'),
    circumstances: {
      challengeQop: asked('qop'),
      challengeRealm: asked('realm'),
      challengeNonce: asked('nonce'),
      requestUri: line?.uri.value,
      addressOfRecord: toOf(request)?.uri.value,
      displayName: displayName === undefined ? undefined : unquoted(displayName),
      earlierResponses,
    },
  };
}

/** Of several challenges the one with nonce and algorithm of the credentials, or else with the nonce, or else the first. */
export function challengeAnswered(
  credentials: Credentials,
  challenges: readonly Challenge[],
): Challenge | undefined {
  const agrees = (challenge: Challenge, name: string) =>
    (textOf(challenge, name) ?? '').toLowerCase() === (textOf(credentials, name) ?? '').toLowerCase();
  const sameNonce = challenges.filter((challenge) => agrees(challenge, 'nonce'));
  return sameNonce.find((challenge) => agrees(challenge, 'algorithm')) ?? sameNonce[0] ?? challenges[0];
}
