import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ANSWER, BYE, BYE_OF_ALICE } from './examples/session';
import { type Dialog, dialogsIn } from './reading/dialogs';
import { replaceBy } from './reading/fixes';
import { callIdOf, cseqOf, fromOf, tagOf, toOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

export const dialogCseq: ExchangeRule = {
  id: 'dialog-cseq',
  scope: 'exchange',
  title: 'Each request in a dialog counts one on in CSeq',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §12.2.1.1',
  why: 'Each side counts its requests in the dialog, and the other side answers one with a number that is not greater than the last with 500. A BYE with the number of the INVITE does not end the call. The two sides count on their own, and ACK and CANCEL keep the number of their INVITE. A number that is more than one above the last is accepted by the other side, and a trace cannot tell a count that jumped from a request that went another way, so nothing is said of it.',
  remedy:
    'Keep the last number that was sent in this dialog, the INVITE and its retries included, and add one for each new request.',
  good: [inTurn(INVITE, ANSWER, ACK, BYE), inTurn(INVITE, ANSWER, ACK, BYE_OF_ALICE, BYE_OF_ALICE)],
  bad: [
    inTurn(
      INVITE,
      ANSWER,
      ACK,
      changed(BYE_OF_ALICE)`
        -CSeq: 2 BYE
        +CSeq: 1 BYE
               ^
      `,
    ),
    inTurn(
      INVITE,
      ANSWER,
      ACK,
      changed(BYE)`
        -BYE sip:alice@client.atlanta.example.com SIP/2.0
        -Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
        +OPTIONS sip:alice@client.atlanta.example.com SIP/2.0
        +Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds8
        -CSeq: 1 BYE
        +CSeq: 1 OPTIONS
      `,
      changed(BYE)`
         CSeq: 1 BYE
               ^
      `,
    ),
  ],
  check: (exchange) => {
    const floors = numbersOfInvites(exchange);
    const methods = new Map<string, string>();
    const greatest = new Map<string, number>();
    return exchange.messages.flatMap(({ message, repeats }, at) => {
      const method = requestLine(message)?.method.value;
      const number = cseqOf(message)?.number;
      const side = sideOf(message);
      const isCounted = method !== undefined && method !== 'ACK' && method !== 'CANCEL' && !repeats;
      if (!isCounted || !number || Number.isNaN(number.value) || side === undefined) return [];
      const floor = floors.get(side);
      const before = Math.max(greatest.get(side) ?? -1, floor && floor.at < at ? floor.cseq : -1);
      const used = methods.get(`${number.value} ${side}`) ?? method;
      methods.set(`${number.value} ${side}`, used);
      greatest.set(side, Math.max(before, number.value));
      // A lower number may be one that was overtaken; what is not above the INVITE cannot be.
      const isStale = floor !== undefined && floor.at < at && number.value <= floor.cseq;
      return isStale || used !== method ? [finding(at, number, before + 1)] : [];
    });
  },
};

/** The number with which the caller's count begins, for each side of each dialog. */
function numbersOfInvites(exchange: Exchange): ReadonlyMap<string, Dialog> {
  return new Map(
    dialogsIn(exchange).map((dialog) => [`${dialog.callerTag} ${dialog.calleeTag} ${dialog.callId}`, dialog]),
  );
}

/** One side of a dialog; undefined for a request that belongs to none. */
function sideOf(message: Exchange['messages'][number]['message']): string | undefined {
  const [from, to] = [tagOf(fromOf(message))?.text, tagOf(toOf(message))?.text];
  return from && to ? `${from} ${to} ${callIdOf(message)?.value}` : undefined;
}

function finding(
  at: number,
  number: { readonly value: number; readonly from: number; readonly to: number },
  wanted: number,
): ExchangeFinding {
  const { from, to, value } = number;
  const message = `Expected ${wanted}, one more than the last request of this side, found ${value}`;
  return { at, from, to, message, fix: replaceBy(`Write ${wanted}`, number, String(wanted)) };
}
