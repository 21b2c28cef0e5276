import { type DigestAlgorithm, digestAlgorithms, readAlgorithm } from '@/lib/digest/algorithm';
import { type Arguments, oneOf } from './arguments';
import type { DigestCase } from './digest-case';
import type { Files } from './files';
import { UsageError } from './usage-error';

const required = ['username', 'realm', 'password', 'method', 'uri', 'nonce'] as const;

/** The options that describe a digest without any message. */
export const digestOptions: readonly string[] = [
  ...required,
  'qop',
  'nc',
  'cnonce',
  'algorithm',
  'body',
  'response',
];

/** A digest from values on the command line. */
export function caseFromOptions(given: Arguments, files: Files): DigestCase {
  const missing = required.filter((name) => given.value(name) === undefined);
  if (missing.length > 0) {
    const list = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(`The digest still needs ${list}; or give --credentials FILE and --password.`);
  }
  const value = (name: (typeof required)[number]) => given.value(name) ?? '';
  const body = given.value('body');
  return {
    header: 'Authorization',
    input: {
      algorithm: algorithmFrom(given.value('algorithm')),
      username: value('username'),
      realm: value('realm'),
      password: value('password'),
      method: value('method'),
      uri: value('uri'),
      nonce: value('nonce'),
      ...protectionFrom(given),
      body: body === undefined ? undefined : files.read(body),
    },
    response: given.value('response'),
    circumstances: {},
  };
}

/** The algorithm of that name; MD5 where none is named. Throws `UsageError` for one that SIP does not know. */
export function algorithmFrom(name: string | undefined): DigestAlgorithm {
  const algorithm = readAlgorithm(name);
  if (algorithm) return algorithm;
  throw new UsageError(`There is no algorithm "${name}"; the algorithms are ${digestAlgorithms.join(', ')}.`);
}

function protectionFrom(given: Arguments) {
  const [qop, nc, cnonce] = [given.value('qop'), given.value('nc'), given.value('cnonce')];
  if (qop === undefined) return { cnonce };
  if (nc === undefined || cnonce === undefined) {
    throw new UsageError('The option --qop needs --nc and --cnonce, which are hashed with it.');
  }
  return { qop: oneOf(qop, ['auth', 'auth-int'], '--qop'), nc, cnonce };
}
