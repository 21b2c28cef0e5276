import { readAlgorithm } from '@/lib/digest/algorithm';
import type { Passwordless } from '@/lib/digest/form';
import type { DigestInput } from '@/lib/digest/recipe';
import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { textOf } from './digest-values';

/** What a digest takes from elsewhere than the credentials. The method is empty where the server proves itself (RFC 7616 §3.5). */
interface Surroundings {
  readonly method: string;
  readonly body: string;
  readonly passwordOf: (username: string, realm: string) => string | undefined;
}

/**
 * What the credentials say of a digest, with empty values for what is missing; undefined for an algorithm that SIP does
 * not know. `read`: as what a value counts.
 */
export function passwordlessInput(
  credentials: Credentials,
  { method, body }: Pick<Surroundings, 'method' | 'body'>,
  read = textOf,
): Passwordless | undefined {
  const text = (name: string) => read(credentials, name);
  const algorithm = readAlgorithm(text('algorithm'));
  if (algorithm === undefined) return undefined;
  return {
    algorithm,
    username: text('username') ?? '',
    realm: text('realm') ?? '',
    method,
    uri: text('uri') ?? '',
    nonce: text('nonce') ?? '',
    qop: text('qop'),
    nc: text('nc'),
    cnonce: text('cnonce'),
    body,
  };
}

/**
 * What a digest is made of for these credentials; undefined where something is missing, the password most of all. `read`: as what
 * a value counts.
 */
export function digestInput(
  credentials: Credentials,
  { passwordOf, ...around }: Surroundings,
  read = textOf,
): DigestInput | undefined {
  const input = passwordlessInput(credentials, around, read);
  const [username, realm] = [textOf(credentials, 'username'), textOf(credentials, 'realm')];
  const isWhole = authParam(credentials, 'nonce') && authParam(credentials, 'uri');
  if (!input || !isWhole || username === undefined || realm === undefined) return undefined;
  const password = passwordOf(username, realm);
  return password === undefined ? undefined : { ...input, password };
}
