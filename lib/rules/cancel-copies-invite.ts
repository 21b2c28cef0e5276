import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Parameter } from '@/lib/sip/grammar/parameters';
import type { Token } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import type { Span } from '@/lib/text/span';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { CANCEL, RINGING } from './examples/session';
import { type Cancellation, cancellations } from './reading/cancellations';
import { addAfter, fixBy, replaceBy } from './reading/fixes';
import { branchOf, callIdOf, cseqOf, fromOf, sentBy, tagOf, toOf, topVia } from './reading/identity';
import { removeParameter } from './reading/remove-parameter';
import { requestLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const cancelCopiesInvite: ExchangeRule = {
  id: 'cancel-copies-invite',
  scope: 'exchange',
  title: 'A CANCEL copies what names its INVITE',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §9.1',
  why: 'A server finds the INVITE by the top Via of the CANCEL, older ones by the other fields too, and a proxy routes the CANCEL by its Request-URI. If one of them differs the server answers 481, or the CANCEL goes to somebody else, and the phone rings on. RFC 3665 prints a CANCEL to the caller instead of the called one (§3.8 F11).',
  remedy:
    'Copy Request-URI, Call-ID, From, To, the number in CSeq and the top Via of the INVITE as they were sent.',
  good: [inTurn(INVITE, RINGING, CANCEL)],
  bad: [
    inTurn(
      INVITE,
      RINGING,
      changed(CANCEL)`
        -CANCEL sip:bob@biloxi.example.com SIP/2.0
        +CANCEL sip:alice@atlanta.example.com SIP/2.0
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      INVITE,
      RINGING,
      changed(CANCEL)`
        -Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
        +Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bd5
                                                                 ^^^^^^^^^^^^
        -To: Bob <sip:bob@biloxi.example.com>
        +To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
                                              ^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      INVITE,
      RINGING,
      changed(CANCEL)`
        -CSeq: 1 CANCEL
        +CSeq: 2 CANCEL
               ^
      `,
    ),
  ],
  check: (exchange) => cancellations(exchange).filter(isOfInvite).flatMap(differences),
};

function isOfInvite({ request }: Cancellation): boolean {
  return requestLine(request)?.method.value === 'INVITE';
}

function differences(one: Cancellation): readonly ExchangeFinding[] {
  const { cancel, request } = one;
  return [
    ...compareVia(one),
    ...compareUri(one, 'Request-URI', requestLine(request)?.uri, requestLine(cancel)?.uri),
    ...compareAddress(one, 'From', fromOf(request), fromOf(cancel)),
    ...compareAddress(one, 'To', toOf(request), toOf(cancel)),
    ...compareCallId(one),
    ...compareNumber(one),
  ];
}

function compareVia(one: Cancellation): readonly ExchangeFinding[] {
  const { cancel, request, hasVia } = one;
  const [wanted, found] = [topVia(request), topVia(cancel)];
  if (hasVia || !wanted || !found) return [];
  const [branch, other] = [branchOf(wanted)?.value, branchOf(found)?.value];
  const isBranch = sentBy(wanted) === sentBy(found) && branch && other;
  return [differenceIn(one, 'Via', isBranch ? branch : wanted, isBranch ? other : found)];
}

function compareCallId(one: Cancellation): readonly ExchangeFinding[] {
  const [wanted, found] = [callIdOf(one.request), callIdOf(one.cancel)];
  if (!wanted || !found || wanted.value === found.value) return [];
  return [differenceIn(one, 'Call-ID', wanted, found)];
}

function compareNumber(one: Cancellation): readonly ExchangeFinding[] {
  const [wanted, found] = [cseqOf(one.request)?.number, cseqOf(one.cancel)?.number];
  if (!wanted || !found || Number.isNaN(found.value) || found.value === wanted.value) return [];
  return [differenceIn(one, 'CSeq', wanted, found)];
}

function compareAddress(
  one: Cancellation,
  header: 'From' | 'To',
  wanted: AddressValue | undefined,
  found: AddressValue | undefined,
): readonly ExchangeFinding[] {
  if (!wanted || !found) return [];
  return [
    ...compareUri(one, header, wanted.uri, found.uri),
    ...compareTag(one, header, tagOf(wanted), found),
  ];
}

function compareTag(
  { at, cancel }: Cancellation,
  header: 'From' | 'To',
  wanted: Parameter | undefined,
  found: AddressValue,
): readonly ExchangeFinding[] {
  const given = tagOf(found);
  if (wanted?.text === given?.text) return [];
  if (given && !wanted) {
    const message = `Expected no tag in ${header}, as in the INVITE`;
    const fix = fixBy('Remove the tag', removeParameter(cancel.text, given));
    return [{ at, from: given.from, to: given.to, message, ...fix }];
  }
  const { from, to } = given ?? found;
  const tag = `tag=${wanted?.text ?? ''}`;
  const fix = given ? replaceBy('Copy the tag', given, tag) : addAfter('Copy the tag', found, `;${tag}`);
  return [
    { at, from, to, message: `Expected the tag that ${header} has in the INVITE, ${wanted?.text}`, fix },
  ];
}

function compareUri(
  one: Cancellation,
  what: string,
  wanted: Token | undefined,
  found: Token | undefined,
): readonly ExchangeFinding[] {
  if (!wanted || !found || sameUri(wanted.value, found.value)) return [];
  return [differenceIn(one, what, wanted, found)];
}

function differenceIn(
  { at, request }: Cancellation,
  what: string,
  wanted: Span,
  found: Span,
): ExchangeFinding {
  const text = request.text.slice(wanted.from, wanted.to);
  const message = `Expected the ${what} of the INVITE, ${text}`;
  return { at, from: found.from, to: found.to, message, fix: replaceBy(`Write ${text}`, found, text) };
}
