import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from '@/lib/sim/scenario';
import { credentials, register } from '@/test/scripted-client';
import { allBindings } from './location-table';
import { strict } from './profiles/strict';
import { handleRegistrar } from './registrar';
import { newRegistrar, type Registrar } from './registrar-state';

type Aor = 'sip:bob@biloxi.example.com' | 'sip:alice@biloxi.example.com';

/** A REGISTER as the model sees it. */
interface Ask {
  /** Seconds that pass before it. */
  readonly after: number;
  readonly aor: Aor;
  readonly user: 'bob' | 'alice' | 'nobody';
  readonly isPasswordRight: boolean;
  readonly callId: string;
  readonly cseq: number;
  readonly expires?: number | undefined;
  readonly contacts: readonly { readonly uri: string; readonly expires?: number | undefined }[];
}

// The model: what RFC 3261 §10.3 says, with a map, in as few words as possible.

interface Row {
  readonly uri: string;
  readonly callId: string;
  readonly cseq: number;
  readonly ends: number;
}

/** Rows by device, by address-of-record. */
type Table = Readonly<Record<Aor, ReadonlyMap<string, Row>>>;

function model(table: Table, ask: Ask, now: number): { readonly status: number; readonly table: Table } {
  const { aor, user, callId, cseq, contacts } = ask;
  const stored = table[aor];
  const isOld = (row: Row | undefined) => row?.callId === callId && cseq <= row.cseq;
  const refuse = (status: number) => ({ status, table });
  if (!ask.isPasswordRight || user === 'nobody') return refuse(401);
  if (user !== ownerOf(aor)) return refuse(403);
  if (contacts.some(({ uri }) => uri === '*')) {
    if (contacts.length > 1 || ask.expires !== 0) return refuse(400);
    if ([...stored.values()].some(isOld)) return refuse(500);
    return { status: 200, table: { ...table, [aor]: new Map() } };
  }
  const rows = new Map(stored);
  for (const { uri, expires = ask.expires ?? 3600 } of contacts) {
    if (expires > 0 && expires < 60) return refuse(423);
    if (isOld(stored.get(deviceOf(uri)))) return refuse(500);
    rows.delete(deviceOf(uri));
    const ends = now + Math.min(expires, 3600) * 1000;
    if (expires > 0) rows.set(deviceOf(uri), { uri, callId, cseq, ends });
  }
  return { status: 200, table: { ...table, [aor]: rows } };
}

function withoutEnded(table: Table, now: number): Table {
  const left = (aor: Aor) => new Map([...table[aor]].filter(([, { ends }]) => ends > now));
  return { [BOB]: left(BOB), [ALICE]: left(ALICE) };
}

// The registrar, in the same shape.

const BOB = 'sip:bob@biloxi.example.com';
const ALICE = 'sip:alice@biloxi.example.com';

/** Devices, each with the ways to write its address that are equivalent. */
const DEVICES: Readonly<Record<string, readonly string[]>> = {
  desk: ['sip:bob@192.0.2.201', 'SIP:%62ob@192.0.2.201'],
  hand: ['sip:bob@phone.example.com:5070', 'sip:bob@PHONE.Example.com:5070'],
  page: ['<sip:x@192.0.2.7>;q=0.3'],
};

function deviceOf(uri: string): string {
  return Object.entries(DEVICES).find(([, uris]) => uris.includes(uri))?.[0] ?? '';
}

/** The URI without the brackets and parameters that one of them is written with. */
function bare(uri: string): string {
  return /<(.*)>/.exec(uri)?.[1] ?? uri;
}

/** A registrar that is asked one thing after another, with its clock and timers and without a network. */
function freshRegistrar() {
  let state: Registrar = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: { bob: 'zanzibar', alice: 'wonderland' },
    owners: { [BOB]: ['bob'], [ALICE]: ['alice'] },
    policy: { ...strict, authentication: { ...strict.authentication, nonceLifetime: 1e12 } },
  });
  const timers = new Map<string, number>();
  const drawn: Record<string, number> = {};
  const context = (now: number): Context => ({
    now,
    self: 'registrar',
    transport: { name: 'UDP', reliable: false },
    dice: {
      draw(kind) {
        drawn[kind] = (drawn[kind] ?? 0) + 1;
        return `${kind}${drawn[kind]}`;
      },
    },
    resolve: (host) => host,
  });
  const handle = (happening: Parameters<typeof handleRegistrar>[1], now: number): string => {
    const step = handleRegistrar(state, happening, context(now));
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do === 'set-timer') timers.set(effect.timer, now + effect.after);
      if (effect.do === 'clear-timer') timers.delete(effect.timer);
    }
    return step.effects.find((effect) => effect.do === 'send')?.text ?? '';
  };
  // Draws nonce1, which all requests have their credentials for.
  handle({ ...PACKET, text: OPENING }, 0);
  return {
    /** Fires what is due up to a time, in its order. */
    wait(now: number): void {
      const due = () => [...timers].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b)[0];
      for (let next = due(); next !== undefined; next = due()) {
        timers.delete(next[0]);
        handle({ kind: 'timer', timer: next[0] }, next[1]);
      }
    },
    ask: (text: string, now: number) => handle({ ...PACKET, text }, now),
    rows: () =>
      allBindings(state.bindings).map(({ aor, contact, callId, cseq, expiresAt }) =>
        [aor, contact, callId, cseq, expiresAt].join(' '),
      ),
  };
}

const PACKET = {
  kind: 'packet',
  packet: 'bob#1',
  source: '192.0.2.201:5060',
  destination: '192.0.2.222:5060',
  transport: 'UDP',
} as const;

const OPENING = register({ cseq: 1, auth: false, callId: 'opening' });

/** The request as text; `n` tells it from all others. */
function textOf(ask: Ask, n: number): string {
  const right = ask.user === 'alice' ? 'wonderland' : 'zanzibar';
  const password = ask.isPasswordRight ? right : 'sesame';
  const contacts = ask.contacts.map(({ uri, expires }) => {
    const address = uri === '*' || uri.startsWith('<') ? uri : `<${uri}>`;
    return `Contact: ${address}${expires === undefined ? '' : `;expires=${expires}`}`;
  });
  return [
    'REGISTER sip:biloxi.example.com SIP/2.0',
    `Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK${n}`,
    'Max-Forwards: 70',
    `From: <${ask.aor}>;tag=${n}`,
    `To: <${ask.aor}>`,
    `Call-ID: ${ask.callId}`,
    `CSeq: ${ask.cseq} REGISTER`,
    ...contacts,
    ...(ask.expires === undefined ? [] : [`Expires: ${ask.expires}`]),
    `Authorization: ${credentials({ nc: n, username: ask.user, password })}`,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

const seconds = fc.constantFrom(undefined, 0, 30, 60, 600, 99999);

const anyContact = fc.record({ uri: fc.constantFrom(...Object.values(DEVICES).flat()), expires: seconds });

const anyContacts = fc.oneof(
  { weight: 8, arbitrary: fc.array(anyContact, { maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant([{ uri: '*' }]) },
  { weight: 1, arbitrary: anyContact.map((contact) => [{ uri: '*' }, contact]) },
);

/** Mostly requests that come through: what is refused at the door leads nowhere. */
const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    after: fc.constantFrom(0, 0, 1, 59, 60, 600, 3000, 3600),
    aor: fc.constantFrom(BOB, BOB, BOB, ALICE),
    user: fc.constantFrom('owner', 'owner', 'owner', 'owner', 'owner', 'owner', 'bob', 'alice', 'nobody'),
    isPasswordRight: fc.constantFrom(true, true, true, true, true, true, true, false),
    callId: fc.constantFrom('a', 'a', 'a', 'b'),
    cseq: fc.integer({ min: 1, max: 5 }),
    expires: seconds,
    contacts: anyContacts,
  })
  .map(({ user, ...ask }) => ({ ...ask, user: user === 'owner' ? ownerOf(ask.aor) : user }) as const);

function ownerOf(aor: Aor): 'bob' | 'alice' {
  return aor === BOB ? 'bob' : 'alice';
}

it('agrees with RFC 3261 §10.3, whatever it is asked and in which order', () => {
  const seen = new Map<number, number>();
  fc.assert(
    fc.property(fc.array(anyAsk, { minLength: 1, maxLength: 8 }), (asks) => {
      const registrar = freshRegistrar();
      let table: Table = { [BOB]: new Map(), [ALICE]: new Map() };
      let now = 0;
      for (const [i, ask] of asks.entries()) {
        now += ask.after * 1000;
        registrar.wait(now);
        const expected = model(withoutEnded(table, now), ask, now);
        table = expected.table;
        const answer = registrar.ask(textOf(ask, i + 1), now);
        expect(Number(answer.slice(8, 11))).toBe(expected.status);
        expect(registrar.rows().sort()).toEqual(rowsOf(table).sort());
        if (expected.status === 200)
          expect(listedIn(answer).sort()).toEqual(listOf(table[ask.aor], now).sort());
        seen.set(expected.status, (seen.get(expected.status) ?? 0) + 1);
      }
    }),
    { numRuns: RUNS },
  );
  // Each way through the steps was really gone.
  for (const status of [200, 400, 401, 403, 423, 500]) expect(seen.get(status)).toBeGreaterThan(RUNS / 100);
}, 120_000);

/** Sequences that are tried: `CHAOS=10000` for all of them. */
const RUNS = Number(process.env.CHAOS ?? 2000);

function rowsOf(table: Table): string[] {
  return [BOB, ALICE].flatMap((aor) =>
    [...table[aor as Aor].values()].map(
      ({ uri, callId, cseq, ends }) => `${aor} ${bare(uri)} ${callId} ${cseq} ${ends}`,
    ),
  );
}

function listOf(rows: ReadonlyMap<string, Row>, now: number): string[] {
  return [...rows.values()].map(({ uri, ends }) => `${bare(uri)} ${(ends - now) / 1000}`);
}

/** Contacts of an answer with the seconds that they have left. */
function listedIn(answer: string): string[] {
  return [...answer.matchAll(/^Contact: <(.*)>.*;expires=(\d+)\r$/gm)].map(
    ([, uri, left]) => `${uri} ${left}`,
  );
}
