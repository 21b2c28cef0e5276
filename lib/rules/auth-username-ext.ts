import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

const withName = changed(F3)`
  -Authorization: Digest username="bob", realm="atlanta.example.com",
  +Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
`;

export const authUsernameExt: MessageRule = {
  id: 'auth-username-ext',
  scope: 'message',
  title: "A username* stands in the place of username, as UTF-8'' and percent escapes",
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'This parameter carries a name with letters that a quoted string cannot hold everywhere. With a username beside it the server cannot know which of the two was hashed and has to refuse both; in quotation marks, or without the name of the character set, it reads a text of percent signs and finds no such user.',
  remedy: 'Send one of the two: username="bob", or username*=UTF-8\'\'J%C3%A4s without quotation marks.',
  good: [F3, withName],
  bad: [
    changed(withName)`
      -Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
      +Authorization: Digest username="jason", username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(withName)`
      -Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
      +Authorization: Digest username*="UTF-8''J%C3%A4s%C3%B8n%20Doe", realm="atlanta.example.com",
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(withName)`
      -Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
      +Authorization: Digest username*=J%C3%A4s%C3%B8n, realm="atlanta.example.com",
                                       ^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => digestCredentials(message).flatMap(checkName),
};

function checkName(credentials: Credentials): readonly Finding[] {
  const name = authParam(credentials, 'username*');
  if (!name) return [];
  if (authParam(credentials, 'username')) {
    const says = 'Expected only one of username and username*';
    return [{ from: name.from, to: name.to, message: says }];
  }
  const { value, text, quoted } = name;
  if (value.value === '' || (!quoted && EXT_VALUE.test(text))) return [];
  const fix = EXT_VALUE.test(text) ? { fix: replaceBy('Remove the quotation marks', value, text) } : {};
  const says = "Expected UTF-8'' and the name with percent escapes, without quotation marks";
  return [{ from: value.from, to: value.to, message: says, ...fix }];
}

/** `ext-value = charset "'" [ language ] "'" value-chars` (RFC 8187 §3.2.1); only UTF-8 is still in use. */
const EXT_VALUE = /^utf-8'[a-z0-9-]*'(?:[a-z0-9!#$&+.^_`|~-]|%[0-9a-f]{2})+$/i;
