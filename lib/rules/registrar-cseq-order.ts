import { contact } from '@/lib/sip/headers/contact';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED, REMOVE, REMOVED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { seen } from './examples/seen';
import { addressContacts, firstContacts, requestedExpires } from './reading/bindings';
import { contactFinder } from './reading/contact-finder';
import { type ContactTable, contactTable } from './reading/contact-table';
import { acceptance, type FinalResponse, type Register, registersIn } from './reading/registers';
import { statusLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

const second = changed(F1)`
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;
const secondAccepted = changed(OK)`
  -CSeq: 1 REGISTER
  +CSeq: 2 REGISTER
`;
const refreshedLate = changed(REFRESH)`
  -CSeq: 2 REGISTER
  +CSeq: 1 REGISTER
`;
const acceptedLate = changed(REFRESHED)`
  -CSeq: 2 REGISTER
  +CSeq: 1 REGISTER
`;

export const registrarCseqOrder: ExchangeRule = {
  id: 'registrar-cseq-order',
  scope: 'exchange',
  title: 'A registrar refuses a REGISTER that is older than the binding',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'Requests may overtake one another. The registrar keeps Call-ID and CSeq with each binding so that an old refresh that arrives late does not undo what the phone has said since. One that does not compare them lets a phone appear at an address that it has left.',
  remedy:
    'Keep Call-ID and CSeq with the binding; if the Call-ID is the same and CSeq not higher, change nothing and refuse the request, with 500 for instance.',
  good: [
    inTurn(F1, OK, REFRESH, REFRESHED),
    inTurn(F1, OK, REMOVE, REMOVED),
    inTurn(
      second,
      secondAccepted,
      refreshedLate,
      changed(acceptedLate)`
        -SIP/2.0 200 OK
        +SIP/2.0 500 CSeq is Out of Order
        -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
      `,
    ),
  ],
  bad: [
    inTurn(
      seen('at 0 ms', second),
      seen('at 10 ms', secondAccepted),
      seen('at 1500 ms', refreshedLate),
      seen(
        'at 1510 ms',
        changed(acceptedLate)`
           SIP/2.0 200 OK
                   ^^^
        `,
      ),
    ),
  ],
  check: (exchange) => {
    const bindings = contactTable<Binding>();
    return registersIn(exchange).flatMap((register) => {
      const answer = acceptance(register);
      if (!answer) return [];
      const older = firstContacts(register.request)
        .map(({ uri }) => bindings.get(register.aor, uri.value))
        .find((binding) => binding && isOlder(register, binding));
      store(bindings, register, answer);
      return older ? finding(register, answer, older) : [];
    });
  },
};

/** What a registrar keeps with a binding to know late requests by. */
interface Binding {
  readonly register: Register;
  /** Index of the response that made it. */
  readonly since: number;
  /** ms; undefined where no time or no interval is known. */
  readonly until: number | undefined;
}

/** A binding that may have expired is none to be older than. */
function isOlder({ callId, cseq, at, seen: { at: time } }: Register, binding: Binding): boolean {
  const { register, since, until } = binding;
  const isAlive = time !== undefined && until !== undefined && time < until;
  return register.callId === callId && cseq <= register.cseq && since < at && isAlive;
}

function store(
  bindings: ContactTable<Binding>,
  register: Register,
  { response, at, lastSeenAt }: FinalResponse,
): void {
  const { request, aor } = register;
  const find = contactFinder(addressContacts(response));
  if (valuesOf(request, contact).some(({ kind }) => kind === 'star')) bindings.clear(aor);
  for (const asked of firstContacts(request)) {
    if (requestedExpires(request, asked) === 0) bindings.remove(aor, asked.uri.value);
    else bindings.set(aor, asked.uri.value, { register, since: at, until: endOf(asked.uri.value) });
  }
  function endOf(uri: string): number | undefined {
    const listed = find(uri);
    const seconds = listed && requestedExpires(response, listed);
    return seconds === undefined || lastSeenAt === undefined ? undefined : lastSeenAt + seconds * 1000;
  }
}

function finding(
  { cseq }: Register,
  { response, at }: FinalResponse,
  { register: older }: Binding,
): readonly ExchangeFinding[] {
  const status = statusLine(response)?.status;
  if (!status) return [];
  const says = `Expected a refusal: the binding is of CSeq ${older.cseq}, and this request has ${cseq}`;
  return [{ at, from: status.from, to: status.to, message: says }];
}
