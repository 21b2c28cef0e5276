import { readAlgorithm } from '@/lib/digest/algorithm';
import type { DigestInput } from '@/lib/digest/recipe';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { textOf } from './digest-values';

/** What a digest takes from elsewhere than the credentials. The method is empty where the server proves itself (RFC 7616 §3.5). */
interface Surroundings {
  readonly method: string;
  readonly body: string;
  readonly passwordOf: (username: string, realm: string) => string | undefined;
}

/** What a digest is made of for these credentials; undefined where something is missing, the password most of all. */
export function digestInput(
  credentials: Credentials,
  { method, body, passwordOf }: Surroundings,
): DigestInput | undefined {
  const text = (name: string) => textOf(credentials, name);
  const [username, realm, nonce, uri] = [text('username'), text('realm'), text('nonce'), text('uri')];
  const algorithm = readAlgorithm(text('algorithm'));
  if (!algorithm || username === undefined || realm === undefined) return undefined;
  const password = passwordOf(username, realm);
  if (password === undefined || nonce === undefined || uri === undefined) return undefined;
  return {
    algorithm,
    username,
    realm,
    password,
    method,
    uri,
    nonce,
    qop: text('qop'),
    nc: text('nc'),
    cnonce: text('cnonce'),
    body,
  };
}
