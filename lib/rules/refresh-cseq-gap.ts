import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { answersIn } from './reading/answers';
import { replaceBy } from './reading/fixes';
import { callIdOf, cseqOf } from './reading/identity';
import { registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import type { Exchange, ExchangeRule } from './rule';

export const refreshCseqGap: ExchangeRule = {
  id: 'refresh-cseq-gap',
  scope: 'exchange',
  title: 'CSeq grows by one with each REGISTER of a Call-ID',
  // A request that was lost, or that the trace lacks, looks the same.
  severity: 'info',
  basis: 'MUST',
  spec: 'RFC 3261 §10.2',
  why: 'Where a number is missing, a REGISTER was sent that was not seen here: it went another way, it was lost, or the trace lacks it. A client that only passes numbers over does no harm, but whoever reads its trace looks for something that never was.',
  remedy:
    'Look for the missing request in a trace taken at the client; let the client add one to CSeq for each.',
  good: [inTurn(F1, OK, REFRESH, REFRESHED)],
  bad: [
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -CSeq: 2 REGISTER
        +CSeq: 5 REGISTER
               ^
      `,
    ),
  ],
  check: (exchange) => {
    const retries = new Set(answersIn(exchange).flatMap(({ at, isRetry }) => (isRetry ? [at] : [])));
    const used = usedNumbers(exchange);
    return registersIn(exchange).flatMap(({ request, at, cseq, callId, before }) => {
      const number = cseqOf(request)?.number;
      const wanted = (before?.cseq ?? cseq) + 1;
      // Beyond what a CSeq can be, the rule on its range speaks; after a challenge, the one on the retry.
      if (!number || cseq <= wanted || cseq >= 2 ** 31 || retries.has(at)) return [];
      if (used.has(`${wanted} ${callId}`) || used.has(`${cseq - 1} ${callId}`)) return [];
      const says = `Expected ${wanted} in CSeq, one more than in the REGISTER before, found ${cseq}`;
      const message = `${says}: a request between them was not seen`;
      const fix = replaceBy(`Write ${wanted}`, number, String(wanted));
      return [{ at, from: number.from, to: number.to, message, fix }];
    });
  },
};

/** Number and Call-ID of every request: what is missing before one REGISTER may come later, or be of another method. */
function usedNumbers({ messages }: Exchange): ReadonlySet<string> {
  return new Set(
    messages
      .filter(({ message }) => requestLine(message))
      .map(({ message }) => `${cseqOf(message)?.number.value} ${callIdOf(message)?.value}`),
  );
}
