import { type DigestAlgorithm, readAlgorithm } from '@/lib/digest/algorithm';
import type { CredentialsHeader } from '@/lib/digest/digest-steps';
import type { Circumstances } from '@/lib/digest/mistake';
import type { DigestInput } from '@/lib/digest/recipe';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { to } from '@/lib/sip/headers/to';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { applyEdits } from '@/lib/text/text-edit';

/** Everything about the credentials of a request but the password. */
export interface DigestCase {
  readonly header: CredentialsHeader;
  readonly input: Omit<DigestInput, 'password'>;
  /** As it stands in the credentials; empty where it is missing. */
  readonly response: string;
  readonly circumstances: Circumstances;
  /** The text of the request with another response in it. */
  readonly withResponse: (response: string) => string;
}

/**
 * Reads what a digest needs out of a request, and out of the message with the challenge, if there is one. What cannot
 * be checked gives a sentence that says why.
 */
export function readDigestCase(credentialsText: string, challengeText?: string): DigestCase | string {
  const request = parse(credentialsText);
  const direct = firstOf(request, authorization);
  const credentials = direct ?? firstOf(request, proxyAuthorization);
  if (credentials === undefined) return 'This message carries no credentials, so there is no digest in it.';
  const { value: scheme } = credentials.scheme;
  if (scheme.toLowerCase() !== 'digest') return `The credentials are of the scheme ${scheme}, not Digest.`;
  const header = direct ? 'Authorization' : 'Proxy-Authorization';
  const algorithm = readAlgorithm(param(credentials, 'algorithm'));
  if (algorithm === undefined) {
    return `The algorithm ${param(credentials, 'algorithm')} is not one that SIP knows, so nobody can compute this digest.`;
  }
  return {
    header,
    input: inputOf(request, credentials, algorithm),
    response: param(credentials, 'response') ?? '',
    circumstances: circumstancesOf(request, header, challengeText),
    withResponse: (response) => putResponse(credentialsText, credentials, response),
  };
}

function inputOf(
  request: Message,
  credentials: AuthValue,
  algorithm: DigestAlgorithm,
): Omit<DigestInput, 'password'> {
  const { startLine, text, body } = request;
  return {
    algorithm,
    username: param(credentials, 'username') ?? '',
    realm: param(credentials, 'realm') ?? '',
    method: startLine.kind === 'request' ? startLine.method.value : '',
    uri: param(credentials, 'uri') ?? '',
    nonce: param(credentials, 'nonce') ?? '',
    qop: param(credentials, 'qop'),
    nc: param(credentials, 'nc'),
    cnonce: param(credentials, 'cnonce'),
    body: slice(text, body),
  };
}

/** What stands around the credentials and has a part in many mistakes. */
function circumstancesOf(
  request: Message,
  header: CredentialsHeader,
  challengeText: string | undefined,
): Circumstances {
  const grammar = header === 'Authorization' ? wwwAuthenticate : proxyAuthenticate;
  const challenge = challengeText === undefined ? undefined : firstOf(parse(challengeText), grammar);
  const { startLine } = request;
  return {
    challengeQop: challenge && param(challenge, 'qop'),
    challengeRealm: challenge && param(challenge, 'realm'),
    challengeNonce: challenge && param(challenge, 'nonce'),
    requestUri: startLine.kind === 'request' ? startLine.uri.value : undefined,
    addressOfRecord: firstOf(request, to)?.uri.value,
  };
}

function putResponse(text: string, credentials: AuthValue, response: string): string {
  const present = authParam(credentials, 'response');
  const edit = present
    ? { from: present.value.from, to: present.value.to, insert: `"${response}"` }
    : { from: credentials.to, to: credentials.to, insert: `, response="${response}"` };
  return applyEdits(text, [edit]);
}

function param(value: AuthValue, name: string): string | undefined {
  return authParam(value, name)?.text;
}
