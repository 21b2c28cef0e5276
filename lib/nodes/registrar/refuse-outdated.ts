import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { firstOf } from '@/lib/sip/values-of';
import type { Binding } from './registrar-state';
import { type Ask, type Refused, refuse } from './registrar-step';
import { showing } from './showing';

/**
 * Refuses a request that would change a binding which a later request made: same Call-ID, and a CSeq that is not higher.
 * A request with another Call-ID comes from a phone that was restarted (RFC 3261 §10.3 steps 6 and 7).
 */
export function refuseOutdated(ask: Ask, bindings: readonly Binding[]): Refused | undefined {
  if (!ask.registrar.config.policy.binding.checksOrder) return undefined;
  const id = firstOf(ask.request, callId);
  const number = firstOf(ask.request, cseq)?.number;
  const newer = bindings.find(
    (binding) => binding.callId === id?.value && (number?.value ?? 0) <= binding.cseq,
  );
  if (newer === undefined) return undefined;
  const because = `The binding was made with CSeq ${newer.cseq} of the same Call-ID: ${number?.value} is not later, so nothing is changed.`;
  const reason = `Server Internal Error: CSeq ${number?.value} is not above ${newer.cseq}`;
  return showing(refuse(ask, 500, reason, because), number, id);
}
