import { type Moment, NOTICEABLE } from './moments';
import { BEND_FALL, LABEL_GAP, SLOPE } from './place-arrow';
import { heightOf } from './place-text';

/** A moment or a gap with its height. */
export type Level =
  | MomentLevel
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly y: number };

export interface MomentLevel {
  readonly kind: 'moment';
  readonly moment: Moment;
  readonly y: number;
  /** ms: the latest of this moment and all above it. */
  readonly latest: number;
}

/** px between an arrival and what came before it on the page, unless that is its own sending. */
const ARRIVAL_STEP = 18;
/** px between a label, or a mark's words, and whatever is above. */
const AIR = 12;
const GAP_HEIGHT = 30;
const TOP = 4;
const BOTTOM = 24;

/**
 * Gives moments their heights, one below the other; where nothing happens for long, a gap. With `pxPerMs` a gap is as high
 * as it is long, as far as its words leave it a choice. `above` is the last of those that have their heights already.
 */
export function levelsOf(moments: readonly Moment[], pxPerMs = 0, above?: MomentLevel): readonly Level[] {
  const levels: Level[] = [];
  let bottom = above === undefined ? TOP : bottomOf(above);
  let latest = above?.latest ?? moments[0]?.at ?? 0;
  let previous = above?.moment;
  for (const moment of moments) {
    if (moment.at - latest >= NOTICEABLE) {
      const height = Math.max(GAP_HEIGHT, Math.round((moment.at - latest) * pxPerMs));
      levels.push({ kind: 'gap', from: latest, to: moment.at, y: bottom + height / 2 });
      bottom += height;
    }
    const y = bottom + (isOwnArrival(moment, previous) ? fallOf(moment) : roomAbove(moment));
    latest = Math.max(latest, endOf(moment));
    const level: MomentLevel = { kind: 'moment', moment, y, latest };
    levels.push(level);
    bottom = bottomOf(level);
    previous = moment;
  }
  return levels;
}

/** ms: until when a moment lasts. Where one arrow stands for several, it goes on after it has begun. */
function endOf(moment: Moment): number {
  return moment.kind === 'mark' ? moment.at : (moment.plan.summary.fold?.until ?? moment.at);
}

/** px of a ladder whose last level this is. */
export function heightBelow(last: Level | undefined): number {
  return (last?.kind === 'moment' ? bottomOf(last) : TOP) + BOTTOM;
}

function bottomOf({ moment, y }: MomentLevel): number {
  return y + roomBelow(moment);
}

/** px from whatever is above down to the line of a moment. */
function roomAbove(moment: Moment): number {
  switch (moment.kind) {
    case 'send':
      return AIR + heightOf(moment.plan.words) + LABEL_GAP;
    case 'mark':
      return AIR + heightOf(moment.plan.words) / 2;
    case 'arrival':
      return ARRIVAL_STEP;
  }
}

/** px below the line of a moment that nothing else may use. */
function roomBelow(moment: Moment): number {
  if (moment.kind === 'mark') return heightOf(moment.plan.words) / 2;
  // A lost packet falls a little on the way to its end, and has no arrival that would make room for that.
  return moment.kind === 'send' && moment.plan.packet.arrivedAt === null ? SLOPE : 0;
}

type ArrowMoment = Extract<Moment, { kind: 'send' | 'arrival' }>;

/** Whether an arrival stands right below its own sending. */
export function isOwnArrival(moment: Moment, previous: Moment | undefined): moment is ArrowMoment {
  return moment.kind === 'arrival' && previous?.kind === 'send' && previous.plan === moment.plan;
}

/** px from the sending down to the arrival that follows at once. */
function fallOf({ plan: { bend } }: ArrowMoment): number {
  return bend === 0 ? SLOPE : BEND_FALL;
}
