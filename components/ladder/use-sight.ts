import { type RefObject, useEffect, useRef } from 'react';
import { scrollerAround } from './scroller-around';

/** A move of the run, and how what it leads to is brought into sight. */
export interface Sight {
  /** How often the run was moved so far: another number is another move. */
  readonly moves: number;
  /** Where somebody else leads it, such as the prose beside it: another number is another place. Undefined: nobody does. */
  readonly led?: number | undefined;
  /** True while it moves by itself. */
  readonly playing: boolean;
  /** False where it comes into sight at once. */
  readonly smooth: boolean;
}

/**
 * After each move of the run brings the selected arrow into sight, or the top of the ladder where none is; the focus stays
 * where it is. Whoever takes a step wants to see it. Who scrolls away from a run that plays wants to see something else,
 * and is left there until the next step of their own.
 */
export function useSight(stage: RefObject<HTMLElement | null>, { moves, led, playing, smooth }: Sight): void {
  const former = useRef({ moves, playing });
  const inSight = useRef(true);
  const observer = useRef<IntersectionObserver>(undefined);

  useEffect(() => {
    const before = former.current;
    former.current = { moves, playing };
    if (moves === before.moves) return;
    if (playing && before.playing && !inSight.current) return;
    const place = placeOf(stage.current);
    if (!place) return;
    place.scrollIntoView({ block: 'nearest', behavior: behavior(smooth) });
    observer.current?.disconnect();
    observer.current = new IntersectionObserver(([entry]) => {
      inSight.current = entry?.isIntersecting ?? true;
    });
    observer.current.observe(place);
  }, [stage, moves, playing, smooth]);

  useEffect(() => {
    const place = led === undefined ? undefined : placeOf(stage.current);
    if (place) scrollAround(place, behavior(smooth));
  }, [stage, led, smooth]);

  useEffect(() => () => observer.current?.disconnect(), []);
}

/** The selected arrow, or the top where none is. */
function placeOf(stage: HTMLElement | null): Element | null | undefined {
  return stage?.querySelector('[aria-pressed="true"]') ?? stage?.firstElementChild;
}

/** Parts of the height in which nothing is well in sight: above are the names that stick there. */
const UPPER = 0.25;
const LOWER = 0.05;

/** Scrolls what scrolls around a place within the page, and never the page: whoever reads it moves it themselves. */
function scrollAround(place: Element, behavior: ScrollBehavior): void {
  const scroller = scrollerAround(place);
  if (scroller === undefined) return;
  const { top, height } = scroller.getBoundingClientRect();
  const at = place.getBoundingClientRect();
  const isFree = at.top >= top + UPPER * height && at.bottom <= top + (1 - LOWER) * height;
  if (isFree) return;
  scroller.scrollTo({ top: scroller.scrollTop + (at.top + at.bottom) / 2 - top - height / 2, behavior });
}

function behavior(smooth: boolean): ScrollBehavior {
  return smooth ? 'smooth' : 'instant';
}
