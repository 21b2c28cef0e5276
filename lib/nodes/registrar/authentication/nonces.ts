import { entriesOf, type Table, valueAt, withValue } from '@/lib/table/table';
import type { AuthenticationPolicy } from '../registrar-policy';
import type { IssuedNonce } from '../registrar-state';

/** The nonces that a registrar gave out. */
export type NonceTable = Table<IssuedNonce>;

/** All of them, oldest first. */
export function allNonces(table: NonceTable): readonly (readonly [nonce: string, issued: IssuedNonce])[] {
  return entriesOf(table)
    .map(({ key, value }) => [key, value] as const)
    .sort(([, one], [, other]) => one.issuedAt - other.issuedAt);
}

/** What is known of a nonce; undefined if it was never given out, or is forgotten. */
export function issuedNonce(table: NonceTable, nonce: string): IssuedNonce | undefined {
  return valueAt(table, nonce);
}

/** Whether a nonce may be used: never given out or forgotten, too old, used too often, or good. */
export type NonceAge = 'unknown' | 'ended' | 'used up' | 'good';

/** How a nonce stands at a time, in ms. */
export function ageOfNonce(
  table: NonceTable,
  nonce: string,
  now: number,
  { nonceLifetime, nonceUses }: AuthenticationPolicy,
): NonceAge {
  const issued = issuedNonce(table, nonce);
  if (issued === undefined) return 'unknown';
  if (now - issued.issuedAt > nonceLifetime) return 'ended';
  return nonceUses !== undefined && issued.uses >= nonceUses ? 'used up' : 'good';
}

/**
 * With one more nonce. One that has ended is kept for as long again, so that whoever comes late can be told so, and is
 * forgotten when another one comes to stand beside it: so the table does not grow for ever, however long a registrar runs.
 */
export function withNonce(table: NonceTable, nonce: string, now: number, lifetime: number): NonceTable {
  const fresh: IssuedNonce = { issuedAt: now, count: 0, uses: 0 };
  return withValue(table, nonce, fresh, ({ issuedAt }) => now - issuedAt <= 2 * lifetime);
}

/** With one more use of a nonce; `count` is the nonce count, in credentials that have one. */
export function withUse(table: NonceTable, nonce: string, count: number | undefined): NonceTable {
  const issued = issuedNonce(table, nonce);
  if (issued === undefined) return table;
  const used = { ...issued, count: Math.max(issued.count, count ?? 0), uses: issued.uses + 1 };
  return withValue(table, nonce, used);
}
