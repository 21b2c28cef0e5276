import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange, Observed } from '../rule';
import { methodOf, topHopKey } from './hops';
import { branchOf, requestKey, topVia } from './identity';
import { oncePer } from './once-per';
import { placesDiffer } from './places-differ';
import { requestLine, statusLine } from './start';

/** A response and the request that it answers. */
export interface Answered {
  readonly request: Message;
  /** Address that the request was seen to come from, where known. */
  readonly source: string | undefined;
  readonly response: Message;
  /** Index of the response in the exchange. */
  readonly at: number;
}

/**
 * Every response with the request that it answers: the latest earlier one with the same branch in the top Via and the
 * method that CSeq names (RFC 3261 §17.1.3), and with the same address there before one with another, since a NAT may have
 * rewritten that of a copy. So that a response with a wrong branch can be told what is wrong with it, the same Call-ID and
 * CSeq with the same number of hops will do too, if the response takes the way of that request back. A response whose request was not seen is left out.
 */
export const answeredRequests = oncePer((exchange: Exchange): readonly Answered[] => {
  const byHop = new Map<string, number>();
  const byBranch = new Map<string, number>();
  const byKey = new Map<string, number>();
  const answered: Answered[] = [];
  exchange.messages.forEach((observed, at) => {
    const { message } = observed;
    const keys = keysOf(message);
    if (requestLine(message)) {
      if (keys.hop !== undefined) byHop.set(keys.hop, at);
      if (keys.branch !== undefined) byBranch.set(keys.branch, at);
      if (keys.request !== undefined) byKey.set(keys.request, at);
    } else if (statusLine(message)) {
      const named = exchange.messages[byHop.get(keys.hop ?? '') ?? byBranch.get(keys.branch ?? '') ?? -1];
      const alike = exchange.messages[byKey.get(keys.request ?? '') ?? -1];
      const found = named ?? (alike && goesBack(alike, observed) ? alike : undefined);
      if (found) answered.push({ request: found.message, source: found.source, response: message, at });
    }
  });
  return answered;
});

/** False where it is known that the response comes from elsewhere than the request went to, or goes elsewhere than that came from. */
function goesBack(request: Observed, response: Observed): boolean {
  return (
    !placesDiffer(request.source, response.destination) && !placesDiffer(request.destination, response.source)
  );
}

function keysOf(message: Message): {
  readonly hop: string | undefined;
  readonly branch: string | undefined;
  readonly request: string | undefined;
} {
  const hop = topHopKey(message);
  const branch = branchOf(topVia(message))?.text;
  const method = methodOf(message);
  const key = requestKey(message);
  const hops = valuesOf(message, via).length;
  return {
    hop: hop === undefined || branch === undefined ? undefined : `${method} ${hop}`,
    branch: branch === undefined || method === undefined ? undefined : `${method} ${branch}`,
    request: key === undefined || method === undefined ? undefined : `${method} ${hops} ${key}`,
  };
}
