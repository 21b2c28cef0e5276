import type { PacketId } from '@/lib/sim/scenario';

/** How the ladder of a run is drawn. Nothing of it changes the run. */
export interface Look {
  /** What times are counted from: the start of the run, the message before each, or the message that is the mark. */
  readonly times: (typeof timesFrom)[number];
  /** Without one it is the first message of the run. */
  readonly mark: PacketId | undefined;
  /** What colours tell apart: requests and responses, calls and registrations, or attempts, by the number in CSeq. */
  readonly colours: (typeof colourings)[number];
  /** Whether a long row of retransmissions is one arrow; undefined: as it suits the page. */
  readonly folded: boolean | undefined;
  /** Size of the drawing in per cent. */
  readonly zoom: Zoom;
}

export const timesFrom = ['start', 'before', 'mark'] as const;
export const colourings = ['kind', 'call', 'cseq'] as const;
export const zooms = [50, 75, 100, 125, 150, 200] as const;
export type Zoom = (typeof zooms)[number];

/** How a ladder is drawn until somebody wants it otherwise. */
export const usualLook: Look = {
  times: 'start',
  mark: undefined,
  colours: 'kind',
  folded: undefined,
  zoom: 100,
};

/** The look with some of it changed; undefined where that is the usual one again. */
export function lookWith(look: Look | undefined, changes: Partial<Look>): Look | undefined {
  const next = { ...(look ?? usualLook), ...changes };
  return KEYS.every((key) => next[key] === usualLook[key]) ? undefined : next;
}

const KEYS = Object.keys(usualLook) as (keyof Look)[];

/** Writes a look into a link: what is as usual is left out. */
export function setLook(params: URLSearchParams, { times, mark, colours, folded, zoom }: Look): void {
  if (times !== usualLook.times) params.set('times', times);
  if (mark !== undefined) params.set('mark', mark);
  if (colours !== usualLook.colours) params.set('colours', colours);
  if (folded !== undefined) params.set('repeats', folded ? FOLDED : EACH);
  if (zoom !== usualLook.zoom) params.set('zoom', String(zoom));
}

const FOLDED = 'folded';
const EACH = 'each';

/** A mark in a link that is longer names no packet. */
const LONGEST_MARK = 80;

/** Reads the look in a link. What cannot be used stays as usual: the run is the same with it. */
export function readLook(params: URLSearchParams): Look | undefined {
  const mark = params.get('mark') ?? '';
  const repeats = params.get('repeats');
  return lookWith(undefined, {
    times: timesFrom.find((one) => one === params.get('times')) ?? usualLook.times,
    mark: mark === '' || mark.length > LONGEST_MARK ? undefined : mark,
    colours: colourings.find((one) => one === params.get('colours')) ?? usualLook.colours,
    folded: repeats === FOLDED ? true : repeats === EACH ? false : undefined,
    zoom: zooms.find((one) => String(one) === params.get('zoom')) ?? usualLook.zoom,
  });
}

/** The next size, or the one before; at the ends it stays. */
export function zoomedBy(zoom: Zoom, steps: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + steps] ?? zoom;
}
