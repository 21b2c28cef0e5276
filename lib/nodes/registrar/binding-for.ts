import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { cseq } from '@/lib/sip/headers/cseq';
import { path } from '@/lib/sip/headers/path';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import type { Route } from '../route';
import type { ContactTarget } from './contact-target';
import type { Binding } from './registrar-state';
import { type Ask, aorOf } from './registrar-step';

/** The row that a contact of a request is written as, to hold for some seconds from now (RFC 3261 §10.3 step 7). */
export function bindingFor(ask: Ask, value: AddressValue, target: ContactTarget, seconds: number): Binding {
  const { request, context, registrar } = ask;
  const { source, destination, transport }: Route = ask.route;
  const q = parameter(value, 'q')?.text;
  return {
    aor: aorOf(ask),
    ...target,
    callId: firstOf(request, callId)?.value ?? '',
    cseq: firstOf(request, cseq)?.number.value ?? 0,
    grantedAt: context.now,
    expiresAt: context.now + seconds * 1000,
    ...(q === undefined ? {} : { q }),
    flow: { source, destination, transport },
    ...(registrar.config.policy.binding.contact === 'by-flow' ? { byFlow: true } : {}),
    path: storedPath(ask),
  };
}

/** Proxies are remembered by a registrar that knows Path (RFC 3327 §5.3). */
function storedPath({ request, registrar }: Ask): readonly string[] {
  if (!registrar.config.policy.supports.includes('path')) return [];
  return valuesOf(request, path).map(({ uri }) => uri.value);
}
