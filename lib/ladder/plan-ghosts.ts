import { type ArrowPlan, planArrows } from './arrow-plan';
import type { LadderInput } from './ladder';
import { itemsFrom, type LongList } from './long-list';
import type { Lanes } from './place-lanes';
import { wrapped } from './place-text';
import { toldIn } from './told';

/** Font size in px: a ghost is less than an arrow. */
const SIZE = 11;

/**
 * Plans for the arrows of a former run that are no longer what they were. Their words say what became of them, as that is
 * what the present ones differ in.
 */
export function planGhosts(
  { former, ...input }: LadderInput,
  present: LongList<ArrowPlan>,
  lanes: Lanes,
): readonly ArrowPlan[] {
  if (former === undefined) return [];
  const { packets, entries = [] } = former;
  const known = new Map(itemsFrom(present, 0).map((plan) => [plan.packet.id, plan]));
  return itemsFrom(planArrows(packets, toldIn(entries), lanes, input).plans, 0)
    .filter((plan) => !isSame(plan, known.get(plan.packet.id)))
    .map((plan) => {
      const { summary, step, fate, target, x1 } = plan;
      const text = `other run: ${summary.label} ${step}${fate === 'delivered' ? '' : `, ${fate}`}`;
      const limit = Math.max(lanes.step, Math.abs(target - x1)) - SIZE;
      return {
        ...plan,
        ghost: true,
        order: present.length + plan.order,
        words: wrapped([{ text, role: 'note', size: SIZE }], limit, input.textWidth),
      };
    });
}

/** True where both arrows tell the same. The text that travels is not compared: no arrow shows it. */
function isSame(a: ArrowPlan, b: ArrowPlan | undefined): boolean {
  return (
    b !== undefined &&
    SUMMED_UP.every((key) => a.summary[key] === b.summary[key]) &&
    DRAWN.every((key) => a[key] === b[key]) &&
    FLOWN.every((key) => a.packet[key] === b.packet[key])
  );
}

const SUMMED_UP = ['label', 'kind'] as const;
const DRAWN = ['fate', 'stub'] as const;
const FLOWN = ['from', 'to', 'sentAt', 'arrivedAt'] as const;
