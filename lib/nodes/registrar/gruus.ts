import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { to } from '@/lib/sip/headers/to';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { valueAt, withValue } from '@/lib/table/table';
import { asSip, asSips, isSips } from '../sip-scheme';
import { type ContactTarget, sameInstance } from './contact-target';
import { currentBindings } from './current-bindings';
import type { Binding, Gruus, Registrar } from './registrar-state';
import { type Ask, type Refused, refuse } from './registrar-step';
import { showing } from './showing';

/** A device that asks for a GRUU is reached by its own address, or calls would come back here (RFC 5627 §5.1). */
export function refuseLoopToGruu(
  ask: Ask,
  value: AddressValue,
  { contact, instance }: ContactTarget,
  seconds: number,
): Refused | undefined {
  if (instance === undefined || seconds === 0 || !givesGruus(ask)) return undefined;
  if (!isSipUri(parseUri(contact))) {
    const because = `The device has a name, +sip.instance, and its contact ${contact} is none that SIP reaches.`;
    return showing(refuse(ask, 403, 'Forbidden: a device needs a SIP contact', because), value.uri);
  }
  const owned = currentBindings(ask).flatMap(({ gruu }) => gruu?.temporary ?? []);
  // The public GRUU is the address-of-record with one parameter more, and so equivalent to it.
  if (![addressOf(ask), ...owned].some((own) => sameUri(asSip(own), asSip(contact)))) return undefined;
  const because = `${contact} leads to this server: a call for it would go round in circles.`;
  return showing(refuse(ask, 403, 'Forbidden: the contact is the address-of-record', because), value.uri);
}

/**
 * The bindings with the URIs of their devices (RFC 5627 §5.1). A device that has just registered gets one more temporary
 * URI; after a restart, which its Call-ID tells, those that it had are not valid any more.
 */
export function withGruus(ask: Ask, bindings: readonly Binding[]): readonly Binding[] {
  if (!givesGruus(ask)) return bindings;
  const before = currentBindings(ask);
  const written = bindings.filter((binding) => !before.includes(binding) && binding.instance !== undefined);
  return written.reduce((all, { instance, callId }) => {
    const gruu = gruusFor(ask, instance ?? '', callId, before);
    return all.map((binding) =>
      sameInstance(binding.instance, instance) ? { ...binding, gruu: likeContact(binding, gruu) } : binding,
    );
  }, bindings);
}

/** The public GRUUs that were given out, with those of these bindings: they stay valid when the bindings end (RFC 5627 §5.3). */
export function rememberGruus(
  known: Registrar['gruus'],
  aor: string,
  bindings: readonly Binding[],
): Registrar['gruus'] {
  const before = valueAt(known, aor) ?? [];
  const all = new Set([...before, ...bindings.flatMap(({ gruu }) => (gruu ? [asSip(gruu.public)] : []))]);
  return all.size === before.length ? known : withValue(known, aor, [...all]);
}

/** Each has a sip and a sips form, and a device is told the one that its Contact has (RFC 5630 §5.2.1). */
function likeContact({ contact }: Binding, gruus: Gruus): Gruus {
  const form = isSips(contact) ? asSips : asSip;
  return { public: form(gruus.public), temporary: gruus.temporary.map(form) };
}

function givesGruus({ registrar }: Ask): boolean {
  return registrar.config.policy.supports.includes('gruu');
}

function gruusFor(ask: Ask, instance: string, callId: string, before: readonly Binding[]): Gruus {
  const last = before.findLast((binding) => sameInstance(binding.instance, instance));
  const valid = last?.callId === callId ? (last.gruu?.temporary ?? []) : [];
  const address = asSip(addressOf(ask));
  const { host } = parseUri(address);
  const hidden = `sip:tgruu.${ask.context.dice.draw('temp-gruu', 32)}@${host?.value ?? ''};gr`;
  return { public: `${address};gr=${asParameterValue(instance)}`, temporary: [...valid, hidden] };
}

/** To without parameters and headers: the address-of-record as a URI that can be sent. */
function addressOf({ request }: Ask): string {
  const address = firstOf(request, to)?.uri.value ?? '';
  const uri = parseUri(address);
  return address.slice(0, uri.port?.to ?? uri.host?.to ?? address.length);
}

/** The text with escapes for all that may not stand in a parameter of a URI (RFC 3261 §25.1, `pvalue`). */
function asParameterValue(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^A-Za-z0-9[\]/:&+$_.!~*'()-]/gu, encodeURIComponent);
}
