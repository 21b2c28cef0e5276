import { readAlgorithm, responseLength } from '@/lib/digest/algorithm';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { MOBILE } from './examples/mobile';
import { F3 } from './examples/registration';
import { digestCredentials, textOf, withinQuotes } from './reading/digest-values';
import { fixBy } from './reading/fixes';
import { isBlank } from './reading/is-blank';
import type { MessageRule } from './rule';

export const authResponseLength: MessageRule = {
  id: 'auth-response-length',
  scope: 'message',
  title: 'A response has 32 hexadecimal digits with MD5 and 64 with SHA-256',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A hash always has the same length. A digit lost in copying, or digits in capital letters, can never be equal to what the server computes; the answer is a 401 that looks like a wrong password. RFC 3665 prints 31 digits (§2.1 F3). An empty response beside an empty nonce is no proof and is not meant as one: a phone of a mobile network names itself so before it is challenged.',
  remedy: 'Copy the whole response, or compute it again; the digits a to f are small letters.',
  good: [F3, MOBILE],
  bad: [
    changed(F3)`
      - response="fb435565e3b8d14aafad09f8bec61e73"
      + response="fb435565e3b8d14aafad09f8bec61e7"
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F3)`
      - response="fb435565e3b8d14aafad09f8bec61e73"
      + response="FB435565E3B8D14AAFAD09F8BEC61E73"
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const response = authParam(credentials, 'response');
      const algorithm = readAlgorithm(textOf(credentials, 'algorithm'));
      const fault = response && algorithm && faultOf(response.text, responseLength(algorithm));
      if (!response || !fault || isBlank(credentials)) return [];
      const digits = withinQuotes(response);
      const small = response.text.toLowerCase();
      const isOnlyCase = algorithm && faultOf(small, responseLength(algorithm)) === undefined;
      const edit = isOnlyCase ? { ...digits, insert: small } : undefined;
      return [{ ...digits, message: fault, ...fixBy('Write small letters', edit) }];
    }),
};

/** In one sentence; undefined for so many digits and nothing else. */
function faultOf(response: string, length: number): string | undefined {
  if (/[^0-9a-f]/i.test(response)) {
    return `Expected ${length} hexadecimal digits in response, found something else among them`;
  }
  if (response.length !== length) {
    return `Expected ${length} hexadecimal digits in response, found ${response.length}`;
  }
  return /[A-F]/.test(response) ? 'Expected small letters a to f in response, found capitals' : undefined;
}
