import fc from 'fast-check';
import { credentials } from '@/test/scripted-client';
import { ALICE, type Ask, BOB, DEVICES, type Known, ownerOf } from './model';

/** What happens after some seconds: a request, or the one before comes again as it was. */
export interface Move {
  readonly after: number;
  readonly request?: Draft | undefined;
}

/** A request that does not know yet which nonces there will be. */
interface Draft extends Omit<Ask, 'nonce' | 'count'> {
  readonly proof: 'next count' | 'same count' | 'former nonce' | 'unknown nonce' | 'none';
}

/** The request, now that the nonces are known. */
export function askOf({ proof, ...request }: Draft, { nonces }: Known): Ask {
  if (proof === 'none') return { ...request, count: 0 };
  if (proof === 'unknown nonce') return { ...request, nonce: 'nonce0', count: 1 };
  const nonce = `nonce${nonces.size - (proof === 'former nonce' ? 1 : 0)}`;
  const last = nonces.get(nonce)?.count ?? 0;
  return { ...request, nonce, count: proof === 'same count' ? last : last + 1 };
}

const seconds = fc.constantFrom(undefined, 0, 30, 60, 600, 99999);

const anyContact = fc.record({ uri: fc.constantFrom(...Object.values(DEVICES).flat()), expires: seconds });

/** Some devices, or all of them to be removed, or one of the two mistakes that can be made there. */
const anyContacts: fc.Arbitrary<Pick<Ask, 'contacts' | 'expires'>> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ contacts: fc.array(anyContact, { maxLength: 3 }), expires: seconds }),
  },
  { weight: 2, arbitrary: fc.constant({ contacts: [{ uri: '*' }], expires: 0 }) },
  { weight: 1, arbitrary: fc.record({ contacts: fc.constant([{ uri: '*' }]), expires: seconds }) },
  { weight: 1, arbitrary: anyContact.map((contact) => ({ contacts: [{ uri: '*' }, contact], expires: 0 })) },
);

/** Mostly requests that come through: what is refused at the door leads nowhere. */
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    aor: fc.constantFrom(BOB, BOB, BOB, ALICE),
    scheme: fc.constantFrom('sip', 'sips'),
    user: mostly('owner', 'bob', 'alice', 'nobody'),
    isPasswordRight: mostly(true, false),
    proof: mostly('next count', 'same count', 'former nonce', 'unknown nonce', 'none'),
    callId: fc.constantFrom('a', 'a', 'a', 'b'),
    cseq: fc.integer({ min: 1, max: 9 }),
    what: anyContacts,
  })
  .map(({ user, what, ...draft }) => ({
    ...draft,
    ...what,
    user: user === 'owner' ? ownerOf(draft.aor) : user,
  }));

/** The first one twenty times as often as each of the others. */
function mostly<const T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...Array.from({ length: 20 }, () => usual), ...others);
}

export const anyMove: fc.Arbitrary<Move> = fc.record({
  after: fc.constantFrom(0, 0, 0, 1, 1, 31, 32, 60, 600, 601, 3600),
  request: fc.option(anyDraft, { freq: 7, nil: undefined }),
});

/** The request as text; `n` tells it from all others. */
export function textOf(ask: Ask, n: number): string {
  const { user: username, nonce, count: nc } = ask;
  const right = username === 'alice' ? 'wonderland' : 'zanzibar';
  const password = ask.isPasswordRight ? right : 'sesame';
  const address = ask.aor.replace('sip', ask.scheme);
  const contacts = ask.contacts.map(({ uri, expires }) => {
    const written = uri === '*' || uri.startsWith('<') ? uri : `<${uri}>`;
    return `Contact: ${written}${expires === undefined ? '' : `;expires=${expires}`}`;
  });
  return [
    'REGISTER sip:biloxi.example.com SIP/2.0',
    `Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK${n}`,
    'Max-Forwards: 70',
    `From: <${address}>;tag=${n}`,
    `To: <${address}>`,
    `Call-ID: ${ask.callId}`,
    `CSeq: ${ask.cseq} REGISTER`,
    ...contacts,
    ...(ask.expires === undefined ? [] : [`Expires: ${ask.expires}`]),
    ...(nonce === undefined ? [] : [`Authorization: ${credentials({ nc, nonce, username, password })}`]),
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}
