import { expires } from '@/lib/sip/headers/expires';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { credentialsFor, textOf } from './reading/digest-values';
import { type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

const forbidden = changed(OK)`
  -SIP/2.0 200 OK
  +SIP/2.0 403 Forbidden
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const status403NoRepeat: ExchangeRule = {
  id: '403-no-repeat',
  scope: 'exchange',
  title: 'A REGISTER that was answered with 403 is not repeated unchanged',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §21.4.4',
  why: 'With 403 the registrar has understood and does not want: the account is locked, this user may not register this address, or the password is wrong and it says so in this way. Nothing of that changes by itself. Phones that try again and again are the reason why a provider locks whole addresses.',
  remedy: 'Stop and tell the user, who has to change the account or ask the operator.',
  good: [
    inTurn(
      F1,
      forbidden,
      changed(REFRESH)`
        -To: Bob <sips:bob@biloxi.example.com>
        +To: Bob <sips:robert@biloxi.example.com>
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      forbidden,
      changed(REFRESH)`
         REGISTER sips:ss2.biloxi.example.com SIP/2.0
         ^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => registersIn(exchange).flatMap(repeated),
};

function repeated({ request, at, before }: Register): readonly ExchangeFinding[] {
  const method = requestLine(request)?.method;
  const refusal = before?.finals.find(({ status }) => status === 403);
  if (!method || !before || !refusal || refusal.at > at) return [];
  const isSame = wishOf(before.request) === wishOf(request) && !isOtherUser(before.request, request);
  const message = `Expected no further attempt: the same REGISTER was refused with 403`;
  return isSame ? [{ at, from: method.from, to: method.to, message }] : [];
}

/** What a REGISTER is about, without what differs in every request. */
function wishOf(request: Message): string {
  const fields = ['From', 'To', 'Contact'].flatMap((name) => fieldsNamed(request, name));
  const texts = fields.map(({ value }) => value.value);
  return [requestLine(request)?.uri.value, firstOf(request, expires)?.value, ...texts].join('\n');
}

/** Credentials of another user are another request. To begin anew without any is not. */
function isOtherUser(before: Message, now: Message): boolean {
  const users = (message: Message) => credentialsFor(message, 'server').map((one) => textOf(one, 'username'));
  const known = users(before);
  return users(now).some((user) => !known.includes(user));
}
