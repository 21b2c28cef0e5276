import { digestResponse } from '@/lib/digest/digest-steps';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { CONFIRMED } from './examples/confirmed';
import { inTurn } from './examples/in-turn';
import { F3 } from './examples/registration';
import { confirmationsIn, infoParam } from './reading/authentication-info';
import { digestInput } from './reading/digest-input';
import { textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeRule } from './rule';

export const authInfoRspauth: ExchangeRule = {
  id: 'auth-info-rspauth',
  scope: 'exchange',
  title: 'The rspauth is the right one for the password',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.5',
  why: 'The digest of the server is that of the client with no method in front of the uri, so that only who knows the password can make it. If it is wrong, either the server hashed something else, the method most of all, or somebody stands between who does not know the password. Most phones never look at it. The check needs the password; without it nothing is said.',
  remedy: 'Compute it as the response of the request, with the empty string in the place of the method.',
  good: [inTurn(F3, CONFIRMED)],
  bad: [
    inTurn(
      F3,
      changed(CONFIRMED)`
        - rspauth="7e4aee57490a5b87b4936dde38b0c11f", nextnonce="f84f1cec41e6cbe5aea9c8e88d359"
        + rspauth="fb435565e3b8d14aafad09f8bec61e73", nextnonce="f84f1cec41e6cbe5aea9c8e88d359"
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    confirmationsIn(exchange).flatMap(({ at, response, credentials }) => {
      const rspauth = infoParam(response, 'rspauth');
      const body = slice(response.text, response.body);
      const input = digestInput(credentials, { method: '', body, passwordOf: exchange.passwordOf });
      const expected = rspauth && input && digestResponse(input);
      if (!rspauth || !expected || rspauth.text.toLowerCase() === expected) return [];
      const digits = withinQuotes(rspauth);
      const isResponse = rspauth.text === textOf(credentials, 'response');
      const reason = isResponse ? ', found the response of the client, which has the method in it' : '';
      const message = `Expected rspauth ${expected} for the password of ${input.username}${reason}`;
      return [{ at, ...digits, message, fix: replaceBy('Write the right rspauth', digits, expected) }];
    }),
};
