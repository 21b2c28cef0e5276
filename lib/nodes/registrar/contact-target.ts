import { contactInstance, contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import type { Binding } from './registrar-state';
import type { Ask } from './registrar-step';
import { splitAddress } from './split-address';

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
 * (RFC 5626 §6); else the one whose URI is equivalent (RFC 3261 §10.3 step 7).
 */
export function isBindingOf(binding: Binding, target: ContactTarget): boolean {
  if (target.regId !== undefined || binding.regId !== undefined) {
    return binding.regId === target.regId && sameInstance(binding.instance, target.instance);
  }
  return binding.contact === target.contact || sameUri(binding.contact, target.contact);
}

/** Names of devices are URNs, whose hexadecimal digits are the same in capitals (RFC 5626 §4.1). */
export function sameInstance(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && a.toLowerCase() === b?.toLowerCase());
}

/** As written; or with the address that the request came from, where the policy trusts that more. */
function storedContact(ask: Ask, contact: string): string {
  if (ask.registrar.config.policy.binding.contact !== 'as-received') return contact;
  const uri = parseUri(contact);
  if (!isSipUri(uri)) return contact;
  const { host, port } = splitAddress(ask.route.source);
  const usual = uri.scheme.value.toLowerCase() === 'sips' ? 5061 : 5060;
  const isThere = ask.context.resolve(uri.host.value) === host && String(uri.port?.value ?? usual) === port;
  if (isThere) return contact;
  return `${contact.slice(0, uri.host.from)}${host}:${port}${contact.slice(uri.port?.to ?? uri.host.to)}`;
}
