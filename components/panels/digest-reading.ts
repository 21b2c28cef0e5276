import { challengeAnswered, type DigestCase, digestCase } from '@/lib/rules/reading/digest-case';
import { type Asker, askers, challengesOf, credentialsFor, textOf } from '@/lib/rules/reading/digest-values';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { applyEdits } from '@/lib/text/text-edit';

/** The two messages of a digest, with all credentials of the one and all challenges of the other. */
export interface DigestReading {
  readonly request: Message;
  readonly challenged: Message | undefined;
  readonly credentials: readonly Found<Credentials>[];
  readonly challenges: readonly Found<Challenge>[];
  /** Responses that requests before this one carried. */
  readonly earlierResponses: readonly string[];
}

/** A challenge or credentials, and who asked for them. */
export interface Found<T> {
  readonly asker: Asker;
  readonly value: T;
}

/** One set of credentials, beside the challenge that they answer. */
export interface ChosenDigest {
  readonly asker: Asker;
  readonly credentials: Credentials;
  readonly challenge: Challenge | undefined;
  readonly found: DigestCase;
  /** The text of the request with another response in it. */
  readonly withResponse: (response: string) => string;
}

/** Reads both messages. Where there is no digest, a sentence says why. */
export function readDigests(
  credentialsText: string,
  challengeText?: string,
  earlier: readonly string[] = [],
): DigestReading | string {
  const request = parse(credentialsText);
  const challenged = challengeText === undefined ? undefined : parse(challengeText);
  const credentials = askers.flatMap((asker) =>
    credentialsFor(request, asker).map((value) => ({ asker, value })),
  );
  if (credentials.length === 0) {
    const other = firstOf(request, authorization) ?? firstOf(request, proxyAuthorization);
    return other === undefined
      ? 'This message carries no credentials, so there is no digest in it.'
      : `The credentials are of the scheme ${other.scheme.value}, not Digest.`;
  }
  return {
    request,
    challenged,
    credentials,
    challenges: askers.flatMap((asker) =>
      challenged ? challengesOf(challenged, asker).map((value) => ({ asker, value })) : [],
    ),
    earlierResponses: earlier.flatMap((text) => responsesIn(parse(text))),
  };
}

/**
 * The credentials of that index with the challenge of that index, or the one that they answer. A sentence where nobody
 * can compute the digest.
 */
export function chooseDigest(
  { request, credentials, challenges, earlierResponses }: DigestReading,
  which: number,
  whichChallenge: number | undefined,
): ChosenDigest | string {
  const chosen = credentials[which] ?? credentials[0];
  if (chosen === undefined) return 'This message carries no credentials, so there is no digest in it.';
  const asked = challenges.filter(({ asker }) => asker === chosen.asker).map(({ value }) => value);
  const wanted = whichChallenge === undefined ? undefined : challenges[whichChallenge];
  const challenge = wanted?.asker === chosen.asker ? wanted.value : challengeAnswered(chosen.value, asked);
  const found = digestCase(
    request,
    { asker: chosen.asker, credentials: chosen.value },
    challenge,
    earlierResponses,
  );
  if (found === undefined) {
    return `The algorithm ${textOf(chosen.value, 'algorithm')} is not one that SIP knows, so nobody can compute this digest.`;
  }
  return {
    asker: chosen.asker,
    credentials: chosen.value,
    challenge,
    found,
    withResponse: (response) => putResponse(request.text, chosen.value, response),
  };
}

/** `Authorization: bob in atlanta.example.com, SHA-256`, to tell several from one another. */
export function nameOfAuth(header: string, value: AuthValue): string {
  const [username, realm, algorithm = 'MD5'] = ['username', 'realm', 'algorithm'].map((name) =>
    textOf(value, name),
  );
  const whose = [username, realm].filter((text) => text !== undefined).join(' in ');
  return `${header}: ${whose}, ${algorithm}`;
}

function responsesIn(message: Message): readonly string[] {
  return askers
    .flatMap((asker) => credentialsFor(message, asker))
    .map((value) => textOf(value, 'response'))
    .filter((response) => response !== undefined);
}

function putResponse(text: string, credentials: AuthValue, response: string): string {
  const present = authParam(credentials, 'response');
  const edit = present
    ? { from: present.value.from, to: present.value.to, insert: `"${response}"` }
    : { from: credentials.to, to: credentials.to, insert: `, response="${response}"` };
  return applyEdits(text, [edit]);
}
