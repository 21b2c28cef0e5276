import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REMOVE } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { type ContactTable, contactTable } from './reading/contact-table';
import { acceptance, type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import { TIMER_F } from './reading/timer-f';
import type { ExchangeFinding, ExchangeRule } from './rule';

const marked = changed(REFRESH)`
   REGISTER sips:ss2.biloxi.example.com SIP/2.0
   ^^^^^^^^
`;

export const refreshInTime: ExchangeRule = {
  id: 'refresh-in-time',
  scope: 'exchange',
  title: 'A binding is refreshed before its interval is over',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.2.4',
  why: 'A binding that is not refreshed in time is gone, and until the next REGISTER succeeds no call comes. One that is refreshed in the last moment goes the same way as soon as a packet is lost: a request may take 32 seconds until its client knows that it failed. It is seen where a phone goes by what it asked for and not by what it was granted.',
  remedy:
    'Take the interval that the 200 grants, and refresh when half of it or at most nine tenths are over.',
  good: [
    inTurn(seen('at 0 s', F1), seen('at 1 s', OK), seen('at 1800 s', REFRESH)),
    inTurn(seen('at 0 s', F1), seen('at 1 s', OK), seen('at 4000 s', REMOVE)),
    inTurn(F1, OK, REFRESH),
  ],
  bad: [
    inTurn(seen('at 0 s', F1), seen('at 1 s', OK), seen('at 3700 s', marked)),
    inTurn(seen('at 0 s', F1), seen('at 1 s', OK), seen('at 3590 s', marked)),
  ],
  check: (exchange) => {
    const grants = contactTable<Grant>();
    return registersIn(exchange).flatMap((register) => {
      const findings = tooLate(grants, register);
      remember(grants, register);
      return findings;
    });
  },
};

/** What a registrar granted to a client for a Contact. */
interface Grant {
  readonly callId: string;
  readonly seconds: number;
  /** ms */
  readonly since: number;
}

/** The first REGISTER that asks for the binding again is judged; after a restart, with a new Call-ID, none is. */
function tooLate(
  grants: ContactTable<Grant>,
  { request, at, aor, callId, seen }: Register,
): readonly ExchangeFinding[] {
  const method = requestLine(request)?.method;
  const time = seen.at;
  return addressContacts(request).flatMap(({ uri }, i, all) => {
    const grant = grants.get(aor, uri.value);
    grants.remove(aor, uri.value);
    const isRefresh = grant?.callId === callId && all[i] && requestedExpires(request, all[i]) !== 0;
    if (!grant || !isRefresh || !method || time === undefined) return [];
    const message = says(grant, time - grant.since);
    return message === undefined ? [] : [{ at, from: method.from, to: method.to, message }];
  });
}

/** What is to be said of a refresh `waited` ms after its grant; undefined if it is in time. */
function says({ seconds }: Grant, waited: number): string | undefined {
  const left = seconds * 1000 - waited;
  const after = `came after ${Math.floor(waited / 1000)}`;
  if (left < 0) return `Expected this refresh before the ${seconds} seconds granted were over, it ${after}`;
  if (left >= TIMER_F || seconds * 1000 < 2 * TIMER_F) return undefined;
  return `Expected this refresh with 32 seconds to spare for lost packets: ${seconds} were granted, it ${after}`;
}

function remember(grants: ContactTable<Grant>, register: Register): void {
  const { request, aor, callId } = register;
  const answer = acceptance(register);
  if (answer?.lastSeenAt === undefined) return;
  const { response, lastSeenAt: since } = answer;
  const asked = contactFinder(addressContacts(request));
  for (const listed of firstContacts(response)) {
    const seconds = requestedExpires(response, listed);
    if (seconds !== undefined && seconds > 0 && asked(listed.uri.value)) {
      grants.set(aor, listed.uri.value, { callId, seconds, since });
    }
  }
}
