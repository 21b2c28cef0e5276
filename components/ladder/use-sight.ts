import { type RefObject, useEffect, useRef } from 'react';

/** A move of the run, and how what it leads to is brought into sight. */
export interface Sight {
  /** How often the run was moved so far: another number is another move. */
  readonly moves: number;
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
export function useSight(stage: RefObject<HTMLElement | null>, { moves, playing, smooth }: Sight): void {
  const former = useRef({ moves, playing });
  const inSight = useRef(true);
  const observer = useRef<IntersectionObserver>(undefined);

  useEffect(() => {
    const before = former.current;
    former.current = { moves, playing };
    if (moves === before.moves) return;
    if (playing && before.playing && !inSight.current) return;
    const place = stage.current?.querySelector('[aria-pressed="true"]') ?? stage.current?.firstElementChild;
    if (!place) return;
    place.scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'instant' });
    observer.current?.disconnect();
    observer.current = new IntersectionObserver(([entry]) => {
      inSight.current = entry?.isIntersecting ?? true;
    });
    observer.current.observe(place);
  }, [stage, moves, playing, smooth]);

  useEffect(() => () => observer.current?.disconnect(), []);
}
