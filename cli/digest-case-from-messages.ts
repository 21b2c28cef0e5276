import { judgeDigest } from '@/lib/rules/judge-digest';
import { challengeAnswered, digestCase } from '@/lib/rules/reading/digest-case';
import { type Asker, askers, challengesOf, credentialsFor, textOf } from '@/lib/rules/reading/digest-values';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import type { Arguments } from './arguments';
import { digestOptions, noAlgorithm } from './digest-case-from-options';
import type { Files } from './files';
import type { GivenDigest } from './given-digest';
import { sourceOf } from './source';
import { UsageError } from './usage-error';

/**
 * A digest from the request with the credentials and, if there is one, the response with the challenge. Both may be the
 * same trace: the first credentials count, and of the challenges the one that they answer.
 */
export function caseFromMessages(given: Arguments, files: Files): GivenDigest {
  const surplus = digestOptions.find((name) => name !== 'password' && given.value(name) !== undefined);
  if (surplus !== undefined) {
    throw new UsageError(`With --credentials the message says what --${surplus} would, so leave that out.`);
  }
  const { message, credentials, asker } = credentialsIn(given.value('credentials') ?? '', files);
  const asked = challengeIn(given.value('challenge'), credentials, asker, files);
  const found = digestCase(message, { asker, credentials }, asked?.challenge);
  if (found === undefined) throw noAlgorithm(textOf(credentials, 'algorithm'));
  return {
    ...found,
    password: given.value('password'),
    problems: judgeDigest(message, credentials, asked?.message),
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

function challengeIn(
  file: string | undefined,
  credentials: Credentials,
  asker: Asker,
  files: Files,
): { readonly message: Message; readonly challenge: Challenge } | undefined {
  if (file === undefined) return undefined;
  const asked = parsedMessages(file, files).flatMap((message) =>
    challengesOf(message, asker).map((challenge) => ({ message, challenge })),
  );
  const challenge = challengeAnswered(
    credentials,
    asked.map((one) => one.challenge),
  );
  const found = asked.find((one) => one.challenge === challenge);
  if (found) return found;
  const name = asker === 'server' ? 'WWW-Authenticate' : 'Proxy-Authenticate';
  throw new UsageError(`There is no Digest challenge (${name}) in ${file}.`);
}

function parsedMessages(file: string, files: Files): readonly Message[] {
  return sourceOf(file, files).messages.map(({ text }) => parse(text));
}
