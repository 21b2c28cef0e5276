import { type DigestAlgorithm, digestAlgorithms, readAlgorithm } from '@/lib/digest/algorithm';
import { type Arguments, oneOf } from './arguments';
import type { Files } from './files';
import type { GivenDigest } from './given-digest';
import { UsageError } from './usage-error';

const required = ['username', 'realm', 'method', 'uri', 'nonce'] as const;

/** The options that describe a digest without any message. */
export const digestOptions: readonly string[] = [
  ...required,
  'password',
  'qop',
  'nc',
  'cnonce',
  'algorithm',
  'body',
  'response',
];

/** A digest from values on the command line. */
export function caseFromOptions(given: Arguments, files: Files): GivenDigest {
  const [password, response] = [given.value('password'), given.value('response')];
  // A response can be looked at without a password; without both there is nothing to do.
  const needed = response === undefined ? [...required, 'password'] : required;
  const missing = needed.filter((name) => given.value(name) === undefined);
  if (missing.length > 0) {
    const list = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(`The digest still needs ${list}; or give --credentials FILE.`);
  }
  const value = (name: (typeof required)[number]) => given.value(name) ?? '';
  const body = given.value('body');
  return {
    header: 'Authorization',
    input: {
      algorithm: algorithmFrom(given.value('algorithm')),
      username: value('username'),
      realm: value('realm'),
      method: value('method'),
      uri: value('uri'),
      nonce: value('nonce'),
      ...protectionFrom(given),
      body: body === undefined ? undefined : files.read(body),
    },
    password,
    response,
    circumstances: {},
    problems: [],
  };
}

/** The algorithm of that name; MD5 where none is named. Throws `UsageError` for one that SIP does not know. */
function algorithmFrom(name: string | undefined): DigestAlgorithm {
  const algorithm = readAlgorithm(name);
  if (algorithm) return algorithm;
  throw noAlgorithm(name);
}

/** What is wrong with that name. */
export function noAlgorithm(name: string | undefined): UsageError {
  return new UsageError(
    `There is no algorithm "${name}"; the algorithms are ${digestAlgorithms.join(', ')}.`,
  );
}

function protectionFrom(given: Arguments) {
  const [qop, nc, cnonce] = [given.value('qop'), given.value('nc'), given.value('cnonce')];
  if (qop === undefined) return { cnonce };
  if (nc === undefined || cnonce === undefined) {
    throw new UsageError('The option --qop needs --nc and --cnonce, which are hashed with it.');
  }
  return { qop: oneOf(qop, ['auth', 'auth-int'], '--qop'), nc, cnonce };
}
