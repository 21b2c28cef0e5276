import { contact } from '@/lib/sip/headers/contact';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { ANSWER, RINGING } from './examples/session';
import { replaceBy } from './reading/fixes';
import { methodOf, transactionKey } from './reading/hops';
import { tagOf, toOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import type { ExchangeRule, Observed } from './rule';

/** Another phone of Bob rings as well. */
const elsewhere = changed(RINGING)`
  -To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
  +To: Bob <sip:bob@biloxi.example.com>;tag=314159
  -Contact: <sip:bob@client.biloxi.example.com>
  +Contact: <sip:bob@client.chicago.example.com>
`;

export const respToTagStable: ExchangeRule = {
  id: 'resp-to-tag-stable',
  scope: 'exchange',
  title: 'All responses to a request have the same To tag',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §8.2.6.2',
  why: 'The tag names the one who answers. If the 200 has another one than the 180, a phone sees two dialogs: it may go on playing the ringing tone of the first, or send its BYE into a dialog that nobody knows. Several tags are right where several phones answered; here they come from the same Contact, or answer a request that has but one final response. Gateways that ring several phones and answer for all of them do it on purpose, so this is a warning.',
  remedy:
    'Choose the tag with the first response, keep it with the transaction, and repeat it in each later response.',
  good: [inTurn(INVITE, RINGING, elsewhere, ANSWER), inTurn(F1, OK)],
  bad: [
    inTurn(
      INVITE,
      RINGING,
      changed(ANSWER)`
        -To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
        +To: Bob <sip:bob@biloxi.example.com>;tag=8321234357
                                              ^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      OK,
      F1,
      changed(OK)`
        -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
        +To: Bob <sips:bob@biloxi.example.com>;tag=1410948204
                                               ^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: ({ messages }) => {
    const first = new Map<string, string>();
    const requests = new Map<string, number>();
    return messages.flatMap((observed, at) => {
      const { message, repeats } = observed;
      const key = transactionKey(message) ?? '';
      // A client that uses its branch for another request gets another response.
      if (requestLine(message) && !repeats) requests.set(key, at);
      const tag = tagOf(toOf(message));
      const who = tag?.text ? answererOf(observed) : undefined;
      if (!tag?.text || who === undefined) return [];
      const answerer = `${requests.get(key)} ${who}`;
      const wanted = first.get(answerer) ?? tag.text;
      first.set(answerer, wanted);
      if (tag.text === wanted) return [];
      const { from, to } = tag;
      const says = `Expected ${wanted}, the To tag of the response before, found ${tag.text}`;
      return [{ at, from, to, message: says, fix: replaceBy('Keep the tag', tag, `tag=${wanted}`) }];
    });
  },
};

/**
 * One server in one transaction. To a request other than INVITE a client gets one final response, whoever gave it; responses
 * to an INVITE are from the same phone if they lead to the same Contact.
 */
function answererOf({ message, source }: Observed): string | undefined {
  const status = statusLine(message)?.status.value ?? 0;
  const key = status > 100 ? transactionKey(message) : undefined;
  if (key === undefined) return undefined;
  if (methodOf(message) !== 'INVITE') return status < 200 ? undefined : `${key} ${source}`;
  const target = status < 300 ? contactOf(message) : undefined;
  return target === undefined ? undefined : `${key} ${source} ${target}`;
}

function contactOf(message: Message): string | undefined {
  const first = firstOf(message, contact);
  return first?.kind === 'address' ? first.uri.value : undefined;
}
