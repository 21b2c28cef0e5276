import type { Mapping } from '@/lib/nodes/nat/nat-state';
import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeId } from '@/lib/sim/scenario';
import type { World } from '@/lib/sim/trace';
import { type Change, changesBetween } from './changes-between';

/** A row of a router's translation table, with what the last step did to it. */
export interface SeenMapping extends Mapping {
  readonly key: string;
  readonly node: NodeId;
  /** How long an idle mapping is kept, in ms. */
  readonly lifetime: number;
  /** ms until the pinhole closes if nothing else goes through. */
  readonly left: number;
  readonly change: Change | undefined;
}

/** The translation tables of all routers. */
export function mappingsBetween(before: World<NodeState>, now: World<NodeState>): readonly SeenMapping[] {
  return changesBetween(mappingsOf(before), mappingsOf(now)).map(({ key, value, change }) => ({
    ...value,
    key,
    left: change === 'gone' ? 0 : Math.max(0, value.usedAt + value.lifetime - now.now),
    change,
  }));
}

type KnownMapping = Omit<SeenMapping, 'key' | 'left' | 'change'>;

function mappingsOf(world: World<NodeState>): ReadonlyMap<string, KnownMapping> {
  const all = Object.entries(world.nodes).flatMap(([node, { state }]) => {
    if (state.kind !== 'nat') return [];
    const { lifetime } = state.config;
    return state.mappings.map(
      (mapping) =>
        [
          `${node} ${mapping.transport} ${mapping.inside} ${mapping.outside}`,
          { ...mapping, node, lifetime },
        ] as const,
    );
  });
  return new Map(all);
}
