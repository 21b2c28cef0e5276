import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ACK, ACK_OF_BUSY, ANSWER, BUSY } from './examples/session';
import { replaceBy } from './reading/fixes';
import { unmatchedAcks } from './reading/unmatched-acks';
import type { ExchangeRule } from './rule';

export const ackCseq: ExchangeRule = {
  id: 'ack-cseq',
  scope: 'exchange',
  title: 'An ACK has the number of its INVITE in CSeq',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §13.2.2.4',
  why: 'ACK is the one request that does not count on, since it belongs to an INVITE: by the number the called phone sees to which. With another number it acknowledges nothing; the phone repeats its 200 and ends the call when no ACK comes. A counter that is raised for every request makes this fault.',
  remedy: 'Copy the number of the INVITE and write ACK behind it.',
  good: [inTurn(INVITE, ANSWER, ACK), inTurn(INVITE, BUSY, ACK_OF_BUSY)],
  bad: [
    inTurn(
      INVITE,
      ANSWER,
      changed(ACK)`
        -CSeq: 1 ACK
        +CSeq: 2 ACK
               ^
      `,
    ),
    inTurn(
      INVITE,
      BUSY,
      changed(ACK_OF_BUSY)`
        -CSeq: 1 ACK
        +CSeq: 2 ACK
               ^
      `,
    ),
  ],
  check: (exchange) =>
    unmatchedAcks(exchange).flatMap(({ at, found: { number }, wanted }) => {
      if (Number.isNaN(number.value)) return [];
      const message = `Expected ${wanted}, the number of the INVITE, found ${number.value}`;
      return [
        {
          at,
          from: number.from,
          to: number.to,
          message,
          fix: replaceBy(`Write ${wanted}`, number, String(wanted)),
        },
      ];
    }),
};
