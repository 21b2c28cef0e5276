import { contactInstance, contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { applyEdits } from '@/lib/text/text-edit';
import { defaultPort } from '../default-port';
import { targetHost, transportOf } from '../next-hop';
import { asSip } from '../sip-scheme';
import { splitAddress } from '../split-address';
import type { Binding } from './registrar-state';
import type { Ask } from './registrar-step';

/** What a Contact is stored as, and compared by. */
export interface ContactTarget {
  readonly contact: string;
  readonly instance?: string;
  /** Only where the request registers a flow (RFC 5626 §6). */
  readonly regId?: number;
}

/** What becomes of a Contact here, before it is stored. */
export function contactTarget(ask: Ask, value: AddressValue): ContactTarget {
  const instance = contactInstance(value)?.value;
  const regId = ask.outbound ? contactRegId(value)?.value : undefined;
  return {
    contact: storedContact(ask, value.uri.value),
    ...(instance === undefined ? {} : { instance }),
    ...(instance === undefined || regId === undefined ? {} : { regId }),
  };
}

/**
 * True if a binding is the one that this Contact means: for a flow that of the same device and number, whatever its URI
 * (RFC 5626 §6); else the one whose URI is equivalent (RFC 3261 §10.3 step 7). The sip form of a sips Contact takes its place,
 * and the other way round (RFC 5630 §5.1.1.1).
 */
export function isBindingOf(binding: Binding, target: ContactTarget): boolean {
  if (target.regId !== undefined || binding.regId !== undefined) {
    return binding.regId === target.regId && sameInstance(binding.instance, target.instance);
  }
  return binding.contact === target.contact || sameUri(asSip(binding.contact), asSip(target.contact));
}

/** Names of devices are URNs, whose hexadecimal digits are the same in capitals (RFC 5626 §4.1). */
export function sameInstance(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && a.toLowerCase() === b?.toLowerCase());
}

/** As written; or with the address that the request came from, and without a maddr, where the policy trusts that more. */
function storedContact(ask: Ask, contact: string): string {
  if (ask.registrar.config.policy.binding.contact !== 'as-received') return contact;
  const uri = parseUri(contact);
  if (!isSipUri(uri)) return contact;
  const { host, port } = splitAddress(ask.route.source);
  const written = String(uri.port?.value ?? defaultPort(transportOf(uri)));
  if (ask.context.resolve(targetHost(uri)) === host && written === port) return contact;
  const maddr = uriParameter(uri, 'maddr');
  return applyEdits(contact, [
    { from: uri.host.from, to: uri.port?.to ?? uri.host.to, insert: `${host}:${port}` },
    ...(maddr ? [{ from: maddr.from - 1, to: maddr.to, insert: '' }] : []),
  ]);
}
