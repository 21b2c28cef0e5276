import { contactExpires, contactQ } from '@/lib/sip/contact-parameters';
import { deltaSeconds } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { contact } from '@/lib/sip/headers/contact';
import { cseq } from '@/lib/sip/headers/cseq';
import { expires } from '@/lib/sip/headers/expires';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import type { Binding } from '../registrar-state';
import { type Ask, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';

/** Adds, refreshes and removes bindings, all or none (RFC 3261 §10.3 steps 6 and 7). */
export const updateBindings: RegistrarStep = {
  step: '10.3 steps 6, 7',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const contacts = valuesOf(ask.request, contact);
    const addresses = contacts.filter((value) => value.kind === 'address');
    if (contacts.length === 0)
      return pass(ask, 'There is no Contact: the request only asks for the bindings.');
    const star = contacts.length > addresses.length;
    const updated = star ? removeAll(ask, contacts.length) : update(ask, addresses);
    if (!Array.isArray(updated)) return updated;
    const registrar = { ...ask.registrar, bindings: updated };
    return pass({ ...ask, registrar }, describe(ask.registrar.bindings, updated));
  },
};

/** `Contact: *` stands alone and goes with `Expires: 0` (RFC 3261 §10.2.2). */
function removeAll(ask: Ask, contacts: number): Binding[] | Refused {
  if (contacts > 1) {
    return refuse(
      ask,
      400,
      'Bad Request: Contact * must stand alone',
      'Contact: * came with other contacts.',
    );
  }
  if (firstOf(ask.request, expires)?.value !== 0) {
    const because = 'Contact: * removes all bindings, and only together with Expires: 0.';
    return refuse(ask, 400, 'Bad Request: Contact * needs Expires 0', because);
  }
  const outdated = ask.registrar.bindings.find(
    (binding) => binding.aor === ask.aor && isOutdated(ask, binding),
  );
  if (outdated) return tooOld(ask, outdated);
  return ask.registrar.bindings.filter((binding) => binding.aor !== ask.aor);
}

function update(ask: Ask, contacts: readonly AddressValue[]): Binding[] | Refused {
  const stored = ask.registrar.bindings;
  let bindings = [...stored];
  for (const value of contacts) {
    const q = contactQ(value);
    if (q && Number.isNaN(q.value)) {
      return refuse(
        ask,
        400,
        'Bad Request: q is not a number from 0 to 1',
        `The preference q=${slice(ask.request.text, q)} cannot be read.`,
      );
    }
    const asked = requestedExpires(ask, value);
    const { minExpires } = ask.registrar.config;
    if (asked > 0 && asked < minExpires && asked < 3600) {
      const because = `${asked} seconds are too short for this registrar, which wants at least ${minExpires}.`;
      return refuse(ask, 423, 'Interval Too Brief', because, [['Min-Expires', String(minExpires)]]);
    }
    const isSame = (binding: Binding) => binding.aor === ask.aor && sameUri(binding.contact, value.uri.value);
    // Only what an earlier request stored can be newer than this one; the same Contact twice here is one binding.
    const outdated = stored.find((binding) => isSame(binding) && isOutdated(ask, binding));
    if (outdated) return tooOld(ask, outdated);
    bindings = bindings.filter((binding) => !isSame(binding));
    if (asked > 0) bindings.push(bindingFor(ask, value, asked));
  }
  return bindings;
}

/** Parameter of the contact, else Expires, else the registrar's own choice; in seconds (RFC 3261 §10.3 step 7). */
function requestedExpires(ask: Ask, value: AddressValue): number {
  const { defaultExpires, maxExpires } = ask.registrar.config;
  const own = contactExpires(value);
  const header = firstOf(ask.request, expires)?.value;
  const asked = own ? deltaSeconds(own.value) : (header ?? defaultExpires);
  return Math.min(asked, maxExpires);
}

function bindingFor(ask: Ask, value: AddressValue, seconds: number): Binding {
  const q = parameter(value, 'q')?.text;
  return {
    aor: ask.aor ?? '',
    contact: value.uri.value,
    callId: firstOf(ask.request, callId)?.value ?? '',
    cseq: firstOf(ask.request, cseq)?.number.value ?? 0,
    expiresAt: ask.context.now + seconds * 1000,
    ...(q === undefined ? {} : { q }),
  };
}

/** Same Call-ID and a CSeq that is not higher: the request was overtaken by a later one. */
function isOutdated(ask: Ask, binding: Binding): boolean {
  const sameOrder = firstOf(ask.request, callId)?.value === binding.callId;
  return sameOrder && (firstOf(ask.request, cseq)?.number.value ?? 0) <= binding.cseq;
}

function tooOld(ask: Ask, binding: Binding): Refused {
  const number = firstOf(ask.request, cseq)?.number.value;
  const because = `The binding was made with CSeq ${binding.cseq} of the same Call-ID: ${number} is not later, so nothing is changed.`;
  return refuse(ask, 500, `Server Internal Error: CSeq ${number} is not above ${binding.cseq}`, because);
}

function describe(before: readonly Binding[], after: readonly Binding[]): string {
  const added = after.filter((binding) => !before.includes(binding)).length;
  const gone = before.filter((binding) => !after.some(({ contact }) => contact === binding.contact)).length;
  return `The location table has ${after.length} binding${after.length === 1 ? '' : 's'} now: ${added} written, ${gone} removed.`;
}
