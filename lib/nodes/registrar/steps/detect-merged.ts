import { originOf, serverKey } from '../../server-transactions';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { hasToTag } from '../response';

/**
 * Is this request one that is being answered already, and came here by another way? Same From tag, Call-ID and CSeq in
 * another transaction (RFC 3261 §8.2.2.2). A client that sends credentials without raising CSeq looks like that too.
 */
export const detectMerged: RegistrarStep = {
  step: '8.2.2.2',
  spec: 'RFC 3261 §8.2.2.2',
  run(ask) {
    const { request, registrar } = ask;
    const [key, origin] = [serverKey(request), originOf(request)];
    const others = Object.entries(registrar.transactions).filter(([other]) => other !== key);
    if (hasToTag(request) || !others.some(([, transaction]) => transaction.origin === origin)) {
      return pass(ask, 'No other transaction that is still open has this From tag, Call-ID and CSeq.');
    }
    const because =
      'Another transaction with this From tag, Call-ID and CSeq is still open: the same request came twice, or CSeq was not raised.';
    return refuse(ask, 482, 'Loop Detected: the same CSeq in another transaction', because);
  },
};
