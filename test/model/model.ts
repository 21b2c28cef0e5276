export type Aor = 'sip:bob@biloxi.example.com' | 'sip:alice@biloxi.example.com';

/** A REGISTER as the model sees it. */
export interface Ask {
  readonly aor: Aor;
  /** How From and To write it: sip and sips are one address-of-record (RFC 5630 §5.2). */
  readonly scheme: 'sip' | 'sips';
  readonly user: 'bob' | 'alice' | 'nobody';
  readonly isPasswordRight: boolean;
  /** Absent where it brings no credentials. */
  readonly nonce?: string;
  /** The nonce count. */
  readonly count: number;
  readonly callId: string;
  readonly cseq: number;
  readonly expires?: number | undefined;
  readonly contacts: readonly { readonly uri: string; readonly expires?: number | undefined }[];
}

interface Row {
  readonly uri: string;
  readonly callId: string;
  readonly cseq: number;
  readonly ends: number;
}

/** What the registrar knows. */
export interface Known {
  /** Rows by device, by address-of-record. */
  readonly table: Readonly<Record<Aor, ReadonlyMap<string, Row>>>;
  /** Each nonce with the time when it was given out and the highest count that came with it. */
  readonly nonces: ReadonlyMap<string, { readonly at: number; readonly count: number }>;
}

export interface Answer {
  readonly status: number;
  readonly stale?: boolean;
  readonly known: Known;
}

/** What RFC 3261 §10.3 and §22 say, with two maps, in as few words as possible. `now` in ms. */
export function model(known: Known, ask: Ask, now: number): Answer {
  const { nonce, count } = ask;
  if (nonce === undefined || !ask.isPasswordRight || ask.user === 'nobody')
    return challenge(known, false, now);
  const issued = known.nonces.get(nonce);
  if (issued === undefined || now - issued.at > NONCE_LIFETIME || count <= issued.count) {
    return challenge(known, true, now);
  }
  const nonces = new Map([...known.nonces, [nonce, { at: issued.at, count }]]);
  return update({ ...known, nonces }, ask, now);
}

function challenge({ table, nonces }: Known, stale: boolean, now: number): Answer {
  const given = new Map([...nonces, [`nonce${nonces.size + 1}`, { at: now, count: 0 }]]);
  return { status: 401, stale, known: { table, nonces: given } };
}

function update(
  known: Known,
  { aor, user, callId, cseq, expires: usual, contacts }: Ask,
  now: number,
): Answer {
  const stored = known.table[aor];
  const isOld = (row: Row | undefined) => row?.callId === callId && cseq <= row.cseq;
  const refuse = (status: number) => ({ status, known });
  const grant = (rows: ReadonlyMap<string, Row>) => ({
    status: 200,
    known: { ...known, table: { ...known.table, [aor]: rows } },
  });
  if (user !== ownerOf(aor)) return refuse(403);
  if (contacts.some(({ uri }) => uri === '*')) {
    if (contacts.length > 1 || usual !== 0) return refuse(400);
    return [...stored.values()].some(isOld) ? refuse(500) : grant(new Map());
  }
  const rows = new Map(stored);
  for (const { uri, expires = usual ?? 3600 } of contacts) {
    if (expires > 0 && expires < 60) return refuse(423);
    if (isOld(stored.get(deviceOf(uri)))) return refuse(500);
    rows.delete(deviceOf(uri));
    const ends = now + Math.min(expires, 3600) * 1000;
    if (expires > 0) rows.set(deviceOf(uri), { uri, callId, cseq, ends });
  }
  return grant(rows);
}

/** What was not refreshed is gone. */
export function withoutEnded({ table, nonces }: Known, now: number): Known {
  const left = (aor: Aor) => new Map([...table[aor]].filter(([, { ends }]) => ends > now));
  return { table: { [BOB]: left(BOB), [ALICE]: left(ALICE) }, nonces };
}

/** A nonce is taken for ten minutes, in ms. */
export const NONCE_LIFETIME = 600_000;

/** A request that comes again within this time (ms) gets its answer again: timer J (RFC 3261 §17.2.2). */
export const REMEMBERED = 32_000;

export const BOB = 'sip:bob@biloxi.example.com';
export const ALICE = 'sip:alice@biloxi.example.com';

export function ownerOf(aor: Aor): 'bob' | 'alice' {
  return aor === BOB ? 'bob' : 'alice';
}

/** Devices, each with the ways to write its address that are equivalent. */
export const DEVICES: Readonly<Record<string, readonly string[]>> = {
  desk: ['sip:bob@192.0.2.201', 'SIP:%62ob@192.0.2.201'],
  hand: ['sip:bob@phone.example.com:5070', 'sip:bob@PHONE.Example.com:5070'],
  page: ['<sip:x@192.0.2.7>;q=0.3'],
};

function deviceOf(uri: string): string {
  return Object.entries(DEVICES).find(([, uris]) => uris.includes(uri))?.[0] ?? '';
}
