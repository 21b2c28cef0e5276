import { contactInstance, contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Token } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { firstContacts } from './reading/bindings';
import { contactTable } from './reading/contact-table';
import { replaceBy } from './reading/fixes';
import { type Register, registersIn } from './reading/registers';
import type { ExchangeRule } from './rule';

const first = changed(F1)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
`;
const later = changed(REFRESH)`
  -Contact: <sips:bob@client.biloxi.example.com>
  +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>"
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`;
const way = '192.0.2.201:5061 -> 192.0.2.1:5061';

export const instancePersistent: ExchangeRule = {
  id: 'instance-persistent',
  scope: 'exchange',
  title: 'A device keeps its +sip.instance, also when it is restarted',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 5626 §4.1',
  why: 'The instance names the device. With it the registrar knows that a phone that comes back after a restart or from another network is the one that it has already, and replaces the old binding. A new name each time leaves the old bindings beside the new one: calls are forked to addresses where nobody answers, and public addresses of the device (GRUU) change. It is a warning, since that it is the same device is shown by the Call-ID, or by address and Contact, and another device may have got that address.',
  remedy: 'Make the URN once, from the MAC address or at random, and store it.',
  good: [
    inTurn(
      first,
      OK,
      changed(REFRESH)`
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@client.biloxi.example.com>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"
      `,
      REFRESHED,
    ),
  ],
  bad: [
    inTurn(first, OK, later, REFRESHED),
    inTurn(
      seen(way, first),
      seen(
        way,
        changed(later)`
          -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
          +Call-ID: 9k3FpLxk3uxtm8tn@biloxi.example.com
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const byContact = contactTable<Known>();
    const byCallId = new Map<string, Known>();
    return registersIn(exchange).flatMap((register) => {
      const { request, at, aor, callId } = register;
      const named = firstContacts(request).filter((one) => contactInstance(one));
      const findings = named.flatMap((value) => {
        const instance = contactInstance(value);
        const alone = named.length === 1 ? byCallId.get(`${callId} ${aor}`) : undefined;
        const known = alone ?? sameAddress(byContact.get(aor, value.uri.value), register);
        if (!instance || !known || isSame(known, instance, value)) return [];
        const message = `Expected the +sip.instance that this device had before, ${known.urn}`;
        const { from, to } = instance;
        return [{ at, from, to, message, fix: replaceBy('Keep it', instance, known.urn) }];
      });
      for (const value of named) {
        const known = { urn: contactInstance(value)?.value ?? '', regId: regIdOf(value), register };
        byContact.set(aor, value.uri.value, known);
        if (named.length === 1) byCallId.set(`${callId} ${aor}`, known);
      }
      return findings;
    });
  },
};

/** The name by which a device registered a Contact. */
interface Known {
  readonly urn: string;
  readonly regId: number | undefined;
  readonly register: Register;
}

/** A Contact may come again from another network that uses the same private addresses; from the same place it is meant. */
function sameAddress(known: Known | undefined, { seen: { source } }: Register): Known | undefined {
  return source !== undefined && known?.register.seen.source === source ? known : undefined;
}

/** Names are compared as text; a UUID has no case (RFC 5626 §4.1). Flows of one device are told apart by reg-id. */
function isSame({ urn, regId }: Known, instance: Token, value: AddressValue): boolean {
  return urn.toLowerCase() === instance.value.toLowerCase() || regId !== regIdOf(value);
}

function regIdOf(value: AddressValue): number | undefined {
  return contactRegId(value)?.value;
}
