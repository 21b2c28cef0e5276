import type { NodeState } from '@/lib/nodes/node-state';
import type { IssuedNonce } from '@/lib/nodes/registrar/registrar-state';
import type { NodeId } from '@/lib/sim/scenario';
import type { World } from '@/lib/sim/trace';
import { entriesOf } from '@/lib/table/table';
import { type Change, changesBetween } from './changes-between';
import { registrarsIn } from './moment';

/** A nonce that a registrar handed out, with what the last step did to it. */
export interface SeenNonce extends IssuedNonce {
  readonly node: NodeId;
  readonly nonce: string;
  /** ms that it has been out. */
  readonly age: number;
  /** How long it is accepted, in ms. */
  readonly lifetime: number;
  /** After so many uses it is old. */
  readonly mostUses: number | undefined;
  readonly change: Change | undefined;
}

/** The nonces of all registrars, the youngest first. */
export function noncesBetween(before: World<NodeState>, now: World<NodeState>): readonly SeenNonce[] {
  return changesBetween(noncesOf(before), noncesOf(now))
    .map(({ value, change }) => ({ ...value, age: now.now - value.issuedAt, change }))
    .sort((a, b) => a.age - b.age);
}

type KnownNonce = Omit<SeenNonce, 'age' | 'change'>;

function noncesOf(world: World<NodeState>): ReadonlyMap<string, KnownNonce> {
  const all = registrarsIn(world).flatMap(([node, { nonces, config }]) => {
    const { nonceLifetime: lifetime, nonceUses: mostUses } = config.policy.authentication;
    return entriesOf(nonces).map(
      ({ key: nonce, value: issued }) =>
        [`${node} ${nonce}`, { ...issued, node, nonce, lifetime, mostUses }] as const,
    );
  });
  return new Map(all);
}
