import { contactExpires } from '@/lib/sip/contact-parameters';
import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { addressContacts, firstContacts } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { type ContactTable, contactTable } from './reading/contact-table';
import { replaceBy } from './reading/fixes';
import { acceptance, type FinalResponse, type Register, registersIn } from './reading/registers';
import type { Exchange, ExchangeFinding, ExchangeRule } from './rule';

const query = changed(REFRESH)`
  -Contact: <sips:bob@client.biloxi.example.com>
`;

export const listedSecondsLeft: ExchangeRule = {
  id: 'listed-seconds-left',
  scope: 'exchange',
  title: 'A list of bindings says how many seconds are left',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §10.2.4',
  why: 'A client takes the time of its next refresh from each list that it gets. A registrar that lists the interval it granted once, and not what is left of it, makes a phone that has only looked refresh too late, when the binding has expired.',
  remedy: 'Let the registrar count down, and list the seconds from now to the end of the binding.',
  good: [
    inTurn(
      seen('at 0 s', F1),
      seen('at 0 s', OK),
      seen('at 600 s', query),
      seen(
        'at 600 s',
        changed(REFRESHED)`
          -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
          +Contact: <sips:bob@client.biloxi.example.com>;expires=3000
        `,
      ),
    ),
    inTurn(seen('at 0 s', F1), seen('at 0 s', OK), seen('at 600 s', REFRESH), seen('at 600 s', REFRESHED)),
  ],
  bad: [
    inTurn(
      seen('at 0 s', F1),
      seen('at 0 s', OK),
      seen('at 600 s', query),
      seen(
        'at 600 s',
        changed(REFRESHED)`
           Contact: <sips:bob@client.biloxi.example.com>;expires=3600
                                                                 ^^^^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const granted = contactTable<Granted>();
    const runs = new Map<string, Run>();
    return registersIn(exchange).flatMap((register) => {
      const run = nextRun(runs.get(register.callId), register);
      runs.set(register.callId, run);
      forget(granted, register);
      const answer = acceptance(register);
      if (!answer) return [];
      const findings = tooMany(exchange, granted, run, answer, register.aor);
      remember(granted, run, register, answer);
      return findings;
    });
  },
};

/** REGISTER requests of one Call-ID without a number missing between them: none was sent that was not seen. */
interface Run {
  readonly last: number;
  readonly id: string;
}

interface Granted {
  readonly run: string;
  readonly seconds: number;
  /** ms when the grant was seen last. */
  readonly since: number;
}

function nextRun(before: Run | undefined, { callId, cseq, at }: Register): Run {
  const goesOn = before !== undefined && cseq === before.last + 1;
  return { last: cseq, id: goesOn ? before.id : `${callId} ${at}` };
}

/** Who asks for a binding, or removes it, changes what is left of it. */
function forget(granted: ContactTable<Granted>, { request, aor }: Register): void {
  if (valuesOf(request, contact).some(({ kind }) => kind === 'star')) granted.clear(aor);
  for (const { uri } of addressContacts(request)) granted.remove(aor, uri.value);
}

function remember(
  granted: ContactTable<Granted>,
  { id }: Run,
  { request, aor }: Register,
  { response, lastSeenAt }: FinalResponse,
): void {
  const asked = contactFinder(addressContacts(request));
  for (const listed of firstContacts(response)) {
    const seconds = contactExpires(listed)?.value;
    if (lastSeenAt === undefined || seconds === undefined || !asked(listed.uri.value)) continue;
    if (!Number.isNaN(seconds)) granted.set(aor, listed.uri.value, { run: id, seconds, since: lastSeenAt });
  }
}

/** Both sides may round: a second more is none too many. */
function tooMany(
  { messages }: Exchange,
  granted: ContactTable<Granted>,
  { id }: Run,
  { response, at }: FinalResponse,
  aor: string,
): readonly ExchangeFinding[] {
  const now = messages[at]?.at;
  return firstContacts(response).flatMap((listed) => {
    const grant = granted.get(aor, listed.uri.value);
    const found = contactExpires(listed);
    if (now === undefined || !grant || grant.run !== id || !found) return [];
    const left = Math.max(Math.ceil(grant.seconds - (now - grant.since) / 1000), 0);
    if (!(found.value > left + 1)) return [];
    const { from, to } = found;
    const message = `Expected at most ${left}, what is left of the ${grant.seconds} seconds granted, found ${found.value}`;
    return [{ at, from, to, message, fix: replaceBy(`Write ${left}`, found, String(left)) }];
  });
}
