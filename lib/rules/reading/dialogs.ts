import type { Exchange } from '../rule';
import { callIdOf, cseqOf, fromOf, tagOf, toOf } from './identity';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';
import { answeredRequests } from './transactions';

/** A dialog, early or confirmed, that an INVITE made (RFC 3261 §12.1). */
export interface Dialog {
  readonly callId: string;
  readonly callerTag: string;
  readonly calleeTag: string;
  /** The number in CSeq of the INVITE. */
  readonly cseq: number;
  /** Index of the first response that tells of it. */
  readonly at: number;
}

/**
 * Every dialog whose INVITE was seen, which has no tag in To: so nothing of the dialog came before. An INVITE that was sent to
 * several phones makes one dialog for each that answers.
 */
export const dialogsIn = oncePer((exchange: Exchange): readonly Dialog[] => {
  const known = new Set<string>();
  return answeredRequests(exchange).flatMap(({ request, response, at }) => {
    const status = statusLine(response)?.status.value ?? 0;
    const callId = callIdOf(response)?.value;
    const callerTag = tagOf(fromOf(response))?.text;
    const calleeTag = tagOf(toOf(response))?.text;
    const cseq = cseqOf(response)?.number.value;
    const isNew = requestLine(request)?.method.value === 'INVITE' && !tagOf(toOf(request));
    if (!isNew || status <= 100 || status >= 300) return [];
    if (callId === undefined || !callerTag || !calleeTag || cseq === undefined) return [];
    const key = `${callerTag} ${calleeTag} ${cseq} ${callId}`;
    if (known.has(key)) return [];
    known.add(key);
    return [{ callId, callerTag, calleeTag, cseq, at }];
  });
});
