import { type Asker, askers, challengesOf, credentialsFor, textOf } from '@/lib/rules/reading/digest-values';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import type { Arguments } from './arguments';
import type { DigestCase } from './digest-case';
import { algorithmFrom, digestOptions } from './digest-case-from-options';
import type { Files } from './files';
import { messagesIn } from './messages-in';
import { UsageError } from './usage-error';

/**
 * A digest from the request with the credentials and, if there is one, the response with the challenge. Both may be the
 * same trace: the first credentials count, and of the challenges the one that they answer.
 */
export function caseFromMessages(given: Arguments, files: Files): DigestCase {
  const password = given.value('password');
  if (password === undefined) throw new UsageError('The option --credentials needs --password.');
  const surplus = digestOptions.find((name) => name !== 'password' && given.value(name) !== undefined);
  if (surplus !== undefined) {
    throw new UsageError(`With --credentials the message says what --${surplus} would, so leave that out.`);
  }
  const { message, credentials, asker } = credentialsIn(given.value('credentials') ?? '', files);
  const value = (name: string) => textOf(credentials, name) ?? '';
  const { startLine } = message;
  return {
    header: asker === 'server' ? 'Authorization' : 'Proxy-Authorization',
    input: {
      algorithm: algorithmFrom(textOf(credentials, 'algorithm')),
      username: value('username'),
      realm: value('realm'),
      password,
      method: startLine.kind === 'request' ? startLine.method.value : '',
      uri: value('uri'),
      nonce: value('nonce'),
      qop: textOf(credentials, 'qop'),
      nc: textOf(credentials, 'nc'),
      cnonce: textOf(credentials, 'cnonce'),
      body: slice(message.text, message.body),
    },
    response: textOf(credentials, 'response'),
    circumstances: {
      ...challengeCircumstances(given.value('challenge'), credentials, asker, files),
      requestUri: startLine.kind === 'request' ? startLine.uri.value : undefined,
      addressOfRecord: firstOf(message, to)?.uri.value,
    },
  };
}

interface FoundCredentials {
  readonly message: Message;
  readonly credentials: Credentials;
  readonly asker: Asker;
}

function credentialsIn(file: string, files: Files): FoundCredentials {
  const [found] = parsedMessages(file, files).flatMap((message) =>
    askers.flatMap((asker) =>
      credentialsFor(message, asker).map((credentials) => ({ message, credentials, asker })),
    ),
  );
  if (found) return found;
  throw new UsageError(`There are no Digest credentials in ${file}.`);
}

function challengeCircumstances(
  file: string | undefined,
  credentials: Credentials,
  asker: Asker,
  files: Files,
) {
  if (file === undefined) return {};
  const challenges = parsedMessages(file, files).flatMap((message) => challengesOf(message, asker));
  const challenge = answeredBy(credentials, challenges);
  if (!challenge) {
    const name = asker === 'server' ? 'WWW-Authenticate' : 'Proxy-Authenticate';
    throw new UsageError(`There is no Digest challenge (${name}) in ${file}.`);
  }
  return {
    challengeQop: textOf(challenge, 'qop'),
    challengeRealm: textOf(challenge, 'realm'),
    challengeNonce: textOf(challenge, 'nonce'),
  };
}

/** The challenge with the nonce and algorithm of the credentials, or else with the nonce, or else the first. */
function answeredBy(credentials: Credentials, challenges: readonly Challenge[]): Challenge | undefined {
  const agrees = (challenge: Challenge, name: string) =>
    (textOf(challenge, name) ?? '').toLowerCase() === (textOf(credentials, name) ?? '').toLowerCase();
  const sameNonce = challenges.filter((challenge) => agrees(challenge, 'nonce'));
  return sameNonce.find((challenge) => agrees(challenge, 'algorithm')) ?? sameNonce[0] ?? challenges[0];
}

function parsedMessages(file: string, files: Files): readonly Message[] {
  return messagesIn(files.read(file)).map(({ text }) => parse(text));
}
