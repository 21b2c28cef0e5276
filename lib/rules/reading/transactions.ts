import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange } from '../rule';
import { branchOf, cseqOf, requestKey, topVia } from './identity';
import { oncePer } from './once-per';
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
 * method that CSeq names (RFC 3261 §17.1.3). So that a response with a wrong branch can be told what is wrong with it, the
 * same Call-ID and CSeq with the same number of hops will do too. A response whose request was not seen is left out.
 */
export const answeredRequests = oncePer((exchange: Exchange): readonly Answered[] => {
  const byBranch = new Map<string, number>();
  const byKey = new Map<string, number>();
  const answered: Answered[] = [];
  exchange.messages.forEach(({ message }, at) => {
    const keys = keysOf(message);
    if (requestLine(message)) {
      if (keys.branch !== undefined) byBranch.set(keys.branch, at);
      if (keys.request !== undefined) byKey.set(keys.request, at);
    } else if (statusLine(message)) {
      const found = exchange.messages[byBranch.get(keys.branch ?? '') ?? byKey.get(keys.request ?? '') ?? -1];
      if (found) answered.push({ request: found.message, source: found.source, response: message, at });
    }
  });
  return answered;
});

function keysOf(message: Message): {
  readonly branch: string | undefined;
  readonly request: string | undefined;
} {
  const branch = branchOf(topVia(message))?.text;
  const method = methodOf(message);
  const key = requestKey(message);
  const hops = valuesOf(message, via).length;
  return {
    branch: branch === undefined || method === undefined ? undefined : `${method} ${branch}`,
    request: key === undefined || method === undefined ? undefined : `${method} ${hops} ${key}`,
  };
}

/** What a message is about: the method of a request, of a response the one that CSeq names. */
function methodOf(message: Message): string | undefined {
  return requestLine(message)?.method.value ?? cseqOf(message)?.method.value;
}
