import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { answeredMethod } from './reading/answered-method';
import { replaceBy } from './reading/fixes';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

const forbidden = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 403 Forbidden
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const registrarNo6xx: MessageRule = {
  id: 'registrar-no-6xx',
  scope: 'message',
  title: 'A REGISTER is not answered with 6xx',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A response from 600 up speaks for the user wherever he is: nobody else need be asked. One registrar cannot say that, since another one may well take the registration, and a client that believes it does not try the server that is there as a spare.',
  remedy:
    'Send 403 to refuse, 404 where the address-of-record does not exist, 503 where the registrar cannot work.',
  good: [
    forbidden,
    changed(forbidden)`
      -SIP/2.0 403 Forbidden
      +SIP/2.0 603 Decline
      -CSeq: 1 REGISTER
      +CSeq: 1 INVITE
    `,
  ],
  bad: [
    changed(forbidden)`
      -SIP/2.0 403 Forbidden
      +SIP/2.0 603 Decline
               ^^^
    `,
    changed(forbidden)`
      -SIP/2.0 403 Forbidden
      +SIP/2.0 600 Busy Everywhere
               ^^^
    `,
  ],
  check: (message) => {
    const line = statusLine(message);
    if (!line || answeredMethod(message) !== 'REGISTER') return [];
    const { status, reason } = line;
    if (!(status.value >= 600 && status.value < 700)) return [];
    const other = INSTEAD[status.value];
    const place = { from: status.from, to: reason.to };
    return [
      {
        from: status.from,
        to: status.to,
        message: `Expected no 6xx from a registrar, found ${status.value}`,
        ...(other === undefined ? {} : { fix: replaceBy(`Write ${other}`, place, other) }),
      },
    ];
  },
};

/** Those of which it is clear what the registrar meant. */
const INSTEAD: Readonly<Record<number, string>> = { 603: '403 Forbidden', 604: '404 Not Found' };
