import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { firstOf } from '@/lib/sip/values-of';
import { hasToTag } from '../../response';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';
import { isAnsweredElsewhere } from '../transaction-table';

/**
 * Is this request one that is being answered already, and came here by another way? Same From tag, Call-ID and CSeq in
 * another transaction (RFC 3261 §8.2.2.2). A client that sends credentials without raising CSeq looks like that too.
 */
export const detectMerged: RegistrarStep = {
  step: '8.2.2.2',
  spec: 'RFC 3261 §8.2.2.2',
  run(ask) {
    const { request, registrar } = ask;
    if (hasToTag(request) || !isAnsweredElsewhere(registrar.transactions, request)) {
      return pass(ask, 'No other transaction that is still open has this From tag, Call-ID and CSeq.');
    }
    const because =
      'Another transaction with this From tag, Call-ID and CSeq is still open: the same request came twice, or CSeq was not raised.';
    const refused = refuse(ask, 482, 'Loop Detected: the same CSeq in another transaction', because);
    return showing(refused, firstOf(request, callId), firstOf(request, cseq));
  },
};
