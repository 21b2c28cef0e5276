import { insertLineAfter } from '@/lib/sip/header-edits';
import { recordRoute } from '@/lib/sip/headers/record-route';
import type { Message } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { ANSWER_TO_PROXY, BUSY, FORWARDED } from './examples/session';
import { fixBy, replaceBy } from './reading/fixes';
import { tagOf, toOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import { type Answered, answeredRequests } from './reading/transactions';
import type { ExchangeFinding, ExchangeRule } from './rule';

/** The INVITE after a second proxy, and the answer to it. */
const forwardedTwice = changed(FORWARDED)`
   Record-Route: <sip:ss2.biloxi.example.com;lr>
  +Record-Route: <sip:ss1.atlanta.example.com;lr>
`;
const answered = changed(ANSWER_TO_PROXY)`
   Record-Route: <sip:ss2.biloxi.example.com;lr>
  +Record-Route: <sip:ss1.atlanta.example.com;lr>
`;

export const recordRouteCopy: ExchangeRule = {
  id: 'record-route-copy',
  scope: 'exchange',
  title: 'The answer to an INVITE repeats its Record-Route in the same order',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §12.1.1',
  why: 'From the copy in the response the calling phone learns through which proxies its later requests go. Without it the ACK and the BYE go straight to the other phone: through a NAT or a firewall they do not arrive, and the call ends by itself after half a minute or not at all.',
  remedy:
    'Copy all values of Record-Route, in their order and with their parameters, into each response from 101 to 299.',
  good: [
    inTurn(forwardedTwice, answered),
    inTurn(
      forwardedTwice,
      changed(answered)`
         Record-Route: <sip:ss2.biloxi.example.com;lr>
        -Record-Route: <sip:ss1.atlanta.example.com;lr>
        +Record-Route: <sip:SS1.atlanta.example.com;lr>
      `,
    ),
    inTurn(
      FORWARDED,
      changed(BUSY)`
         SIP/2.0 486 Busy Here
        +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1;received=192.0.2.222
      `,
    ),
  ],
  bad: [
    inTurn(
      FORWARDED,
      changed(ANSWER_TO_PROXY)`
         SIP/2.0 200 OK
                 ^^^
        -Record-Route: <sip:ss2.biloxi.example.com;lr>
      `,
    ),
    inTurn(
      forwardedTwice,
      changed(answered)`
        -Record-Route: <sip:ss2.biloxi.example.com;lr>
        -Record-Route: <sip:ss1.atlanta.example.com;lr>
        +Record-Route: <sip:ss1.atlanta.example.com;lr>
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        +Record-Route: <sip:ss2.biloxi.example.com;lr>
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      forwardedTwice,
      changed(answered)`
         Record-Route: <sip:ss2.biloxi.example.com;lr>
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        -Record-Route: <sip:ss1.atlanta.example.com;lr>
      `,
    ),
  ],
  check: (exchange) => answeredRequests(exchange).filter(makesDialog).flatMap(compareRoutes),
};

/** Within a dialog the route stays as it is, whatever proxies write (RFC 3261 §12.2). */
function makesDialog({ request, response }: Answered): boolean {
  const status = statusLine(response)?.status.value ?? 0;
  const isInvite = requestLine(request)?.method.value === 'INVITE' && !tagOf(toOf(request));
  return isInvite && status > 100 && status < 300 && tagOf(toOf(response)) !== undefined;
}

/** On the way back proxies further on have put theirs above, so that those of this request are the last ones. */
function compareRoutes({ request, response, at }: Answered): readonly ExchangeFinding[] {
  const wanted = valuesOf(request, recordRoute);
  const found = valuesOf(response, recordRoute);
  const [top, place] = [found[0], found[0] ?? statusLine(response)?.status];
  if (!place || wanted.length === 0) return [];
  if (found.length < wanted.length) {
    const { from, to } = place;
    const message = `Expected ${countOf(wanted.length)} of Record-Route, as in the INVITE, found ${found.length}`;
    return [{ at, from, to, message, ...(top ? {} : copyAll(request, response)) }];
  }
  return wanted.flatMap((hop, i) => {
    const copy = found[found.length - wanted.length + i];
    if (!copy || sameUri(copy.uri.value, hop.uri.value)) return [];
    const text = slice(request.text, hop);
    const message = `Expected ${text}, as in the Record-Route of the INVITE`;
    return [{ at, from: copy.from, to: copy.to, message, fix: replaceBy(`Write ${text}`, copy, text) }];
  });
}

function countOf(values: number): string {
  return values === 1 ? '1 value' : `${values} values`;
}

function copyAll(request: Message, response: Message) {
  const lines = fieldsNamed(request, 'Record-Route').map(({ value }) => `Record-Route: ${value.value}`);
  const above = fieldsNamed(response, 'Via').at(-1) ?? 'start-line';
  return fixBy('Copy Record-Route', insertLineAfter(response, above, lines.join('\r\n')));
}
