import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { seen } from './examples/seen';
import { FORWARDED } from './examples/session';
import { anywhereKey, hopKey, topHopKey } from './reading/hops';
import { branchOf, tagOf, toOf, topVia } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

const otherFork = changed(FORWARDED)`
  -Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.2
`;
const toBob = '192.0.2.222:5060 -> 192.0.2.201:5060 over UDP';

export const mergedRequest: ExchangeRule = {
  id: 'merged-request',
  scope: 'exchange',
  title: 'The same request comes to a phone by one way only',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 3261 §8.2.2.2',
  why: 'Where a proxy tries several contacts that lead to the same phone, an old binding and a new one for example, the phone gets the request twice: with one Call-ID, CSeq and From tag, but with another branch. It answers the second with 482 (Loop Detected), which is right and no loop at all. The same happens to a client that sends its request again with a new branch and the old CSeq.',
  remedy:
    'Look for two bindings of one phone, with sip.instance (RFC 5626) they would be one; a new try of a client needs a new CSeq.',
  good: [
    inTurn(
      seen('192.0.2.101:5060 -> 192.0.2.222:5060 over UDP', INVITE),
      seen(toBob, FORWARDED),
      seen('192.0.2.222:5060 -> 192.0.2.100:5060 over UDP', otherFork),
    ),
    inTurn(seen(toBob, FORWARDED), seen(toBob, FORWARDED)),
  ],
  bad: [
    inTurn(
      seen(toBob, FORWARDED),
      seen(
        toBob,
        changed(otherFork)`
           Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.2
                                                               ^^^^^^^^^^^^^^
        `,
      ),
    ),
  ],
  check: ({ messages }) => {
    const open = new Map<string, Message>();
    const finished = new Set<string>();
    return messages.flatMap(({ message, source, destination, repeats }, at) => {
      const key = anywhereKey(message);
      const hop = topHopKey(message);
      if (key === undefined || hop === undefined) return [];
      if ((statusLine(message)?.status.value ?? 0) >= 200) finished.add(`${source} ${key} ${hop}`);
      const branch = isFromOutside(message) ? branchOf(topVia(message))?.value : undefined;
      if (!branch || destination === undefined || repeats) return [];
      const place = `${destination} ${key}`;
      const first = open.get(place) ?? message;
      open.set(place, first);
      const isOver = finished.has(`${place} ${topHopKey(first)}`);
      if (topHopKey(first) === hop || isOver || hasHop(message, first) || hasHop(first, message)) return [];
      const says = `Expected one way to ${destination}: this request has come there before with another branch and is not finished`;
      return [{ at, from: branch.from, to: branch.to, message: says }];
    });
  },
};

/** Only a request that is in no dialog can be merged; ACK and CANCEL belong to another request. */
function isFromOutside(message: Message): boolean {
  const method = requestLine(message)?.method.value;
  return method !== undefined && method !== 'ACK' && method !== 'CANCEL' && !tagOf(toOf(message));
}

/** True if a request has been where another one was: it passes the same proxy for the second time, which is allowed. */
function hasHop(later: Message, earlier: Message): boolean {
  const top = topHopKey(earlier);
  return valuesOf(later, via).some((hop) => hopKey(hop) === top);
}
