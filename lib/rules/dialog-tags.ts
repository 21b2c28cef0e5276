import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Message } from '@/lib/sip/message';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ANSWER, BYE, BYE_OF_ALICE, RINGING } from './examples/session';
import { type Dialog, dialogsIn } from './reading/dialogs';
import { addAfter, replaceBy } from './reading/fixes';
import { callIdOf, fromOf, tagOf, toOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const dialogTags: ExchangeRule = {
  id: 'dialog-tags',
  scope: 'exchange',
  title: 'A request in a dialog has the tags of both sides',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §12.2.1.1',
  why: 'Call-ID and the two tags together name the dialog. A BYE that lacks the tag of the other side, or has one that nobody gave, belongs to no call: it is answered 481 and the call goes on. The one who sends puts its own tag into From, whoever made the call.',
  remedy: 'Write the own tag into From and the tag of the other side, from its last message, into To.',
  good: [inTurn(INVITE, ANSWER, ACK, BYE), inTurn(INVITE, RINGING, ANSWER, ACK, BYE_OF_ALICE)],
  bad: [
    inTurn(
      INVITE,
      ANSWER,
      ACK,
      changed(BYE_OF_ALICE)`
        -To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
        +To: Bob <sip:bob@biloxi.example.com>
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      INVITE,
      ANSWER,
      ACK,
      changed(BYE)`
        -From: Bob <sip:bob@biloxi.example.com>;tag=8321234356
        +From: Bob <sip:bob@biloxi.example.com>;tag=314159
                                                ^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const tags = new Map<string, Tags>();
    const dialogs = new Map(dialogsIn(exchange).map((dialog) => [dialog.at, dialog]));
    return exchange.messages.flatMap(({ message }, at) => {
      const callId = callIdOf(message)?.value ?? '';
      const call = tags.get(callId) ?? { given: new Set(), partners: new Map() };
      tags.set(callId, call);
      if (statusLine(message)) remember(call, message, dialogs.get(at));
      const isWithin = ONLY_IN_DIALOGS.has(requestLine(message)?.method.value ?? '');
      return isWithin ? compareTags(call, message, at) : [];
    });
  },
};

/** The methods whose requests belong to a dialog in any case. */
const ONLY_IN_DIALOGS: ReadonlySet<string> = new Set(['ACK', 'BYE', 'INFO', 'PRACK', 'UPDATE']);

/** The tags of one Call-ID. */
interface Tags {
  /** Every To tag that a response gave; undefined where one gave none. */
  readonly given: Set<string | undefined>;
  /** For each tag those of the other side of its dialogs. */
  readonly partners: Map<string, Set<string>>;
}

function remember({ given, partners }: Tags, response: Message, dialog: Dialog | undefined): void {
  if ((statusLine(response)?.status.value ?? 0) > 100) given.add(tagOf(toOf(response))?.text);
  if (!dialog) return;
  const { callerTag, calleeTag } = dialog;
  partners.set(callerTag, (partners.get(callerTag) ?? new Set()).add(calleeTag));
  partners.set(calleeTag, (partners.get(calleeTag) ?? new Set()).add(callerTag));
}

/** A tag that nobody gave is wrong beside one that is known; two that nobody knows may be a dialog that began before the trace. */
function compareTags({ given, partners }: Tags, request: Message, at: number): readonly ExchangeFinding[] {
  const [sender, target] = [fromOf(request), toOf(request)];
  const [own, other] = [tagOf(sender)?.text, tagOf(target)?.text];
  if (!sender || !target || own === undefined) return [];
  const isForeign = (tag: string | undefined) => !given.has(tag) && !partners.has(tag ?? '');
  const [ofOwn, ofOther] = [partners.get(own), partners.get(other ?? '')];
  if (ofOwn && (isForeign(other) || other === own)) return [finding(at, target, 'To', ofOwn)];
  return ofOther && isForeign(own) ? [finding(at, sender, 'From', ofOther)] : [];
}

/** Where several phones answered, nobody can say which of them was meant. */
function finding(
  at: number,
  address: AddressValue,
  header: string,
  partners: ReadonlySet<string>,
): ExchangeFinding {
  const found = tagOf(address);
  const { from, to } = found ?? address;
  const [tag = '', ...others] = partners;
  const message = `Expected ${others.length === 0 ? `tag=${tag}` : 'a tag of this call'} in ${header}, found ${found?.text ?? 'none'}`;
  if (others.length > 0) return { at, from, to, message };
  const fix = found
    ? replaceBy('Copy the tag', found, `tag=${tag}`)
    : addAfter('Add the tag', address, `;tag=${tag}`);
  return { at, from, to, message, fix };
}
