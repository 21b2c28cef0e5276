import type { bindingsIn } from '@/lib/flows/evidence';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { FlowRun } from './challenge';

type Binding = ReturnType<typeof bindingsIn>[number];
type Packet = FlowRun['packets'][number];

/** The REGISTER that wrote a binding as it stands: the one that arrived at that moment where it is kept, and is meant in it. */
export function writtenBy(run: FlowRun, binding: Binding): Packet | undefined {
  return run.packets.find(({ to, text, arrivedAt }) => {
    if (arrivedAt !== binding.grantedAt || !text.startsWith('REGISTER ') || !isRegistrar(run, to))
      return false;
    const message = parse(text);
    return (
      firstOf(message, callId)?.value === binding.callId &&
      firstOf(message, cseq)?.number.value === binding.cseq
    );
  });
}

/**
 * Whether a binding is due to the phone alone: what came first was lost, or the registrar could make nothing of it, so the phone
 * heard no answer and sent its own text again.
 */
export function isFromRepetition(run: FlowRun, binding: Binding): boolean {
  return writtenBy(run, binding)?.repeats !== undefined;
}

/** What is said where it is so. */
export const REPEATED =
  'The phone got no answer that it took for its own, so it sent its request once more, as it was at first: it was the repetition that wrote the row.';

function isRegistrar(run: FlowRun, node: string | undefined): boolean {
  return node !== undefined && run.start.nodes[node]?.state.kind === 'registrar';
}
