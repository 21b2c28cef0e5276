import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { urisOf } from './reading/uris';
import type { MessageRule } from './rule';

export const uriPassword: MessageRule = {
  id: 'uri-password',
  scope: 'message',
  title: 'A URI holds no password',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §19.1.1',
  why: 'A URI is shown, logged, stored with the binding and passed on to strangers, so that a password in it is no secret for long. It does not help either: a registrar asks for the password by a challenge and does not look for it here. One meets it where user:password was typed into the field for the name of the account.',
  remedy:
    'Give the password to the phone in its own field, and change it if such a message has left the house.',
  good: [F1],
  bad: [
    changed(F1)`
      -To: Bob <sips:bob@biloxi.example.com>
      +To: Bob <sips:bob:zanzibar@biloxi.example.com>
                         ^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob:@client.biloxi.example.com>, <sips:bob:12:3@client.biloxi.example.com;transport=tcp>
                          ^                                      ^^^^
    `,
  ],
  check: (message) =>
    urisOf(message).flatMap(({ user, password }) => {
      if (!user || !password) return [];
      const { from, to } = password;
      const fix = replaceBy('Remove the password', { from: user.to, to }, '');
      // Where nothing stands behind the colon, it is the @ that is pointed at.
      return [{ from, to: Math.max(to, from + 1), message: 'Expected no password in a URI', fix }];
    }),
};
