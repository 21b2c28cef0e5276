import { useEffect, useState } from 'react';
import { cursorAt } from '@/lib/session/moment';
import { END, LONGEST_RUN } from '@/lib/session/session';
import type { Lab } from './use-lab';

/** ms of real time that one step takes at speed 1: long enough to read its label. */
export const STEP_DURATION = 1400;

/** What is played beyond the time that somebody waited for, in ms: until a request without an answer is given up. */
const AFTERWARDS = 60_000;

export interface Playback {
  readonly playing: boolean;
  /** From 0.125 up; 1 is one step in `STEP_DURATION`. */
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Plays or pauses. */
  readonly toggle: () => void;
  /** Goes by a number of stops, pausing. */
  readonly step: (by: number) => void;
  /** Goes to a time that is by so many ms later, pausing; a flow that is not so long is played on. */
  readonly later: (by: number) => void;
  /** Goes to a stop by its index, pausing. */
  readonly goTo: (stop: number) => void;
  /** Index of the current stop. */
  readonly stop: number;
  /** How often the run was moved by any of these: each time, what is shown has to come into sight. */
  readonly moves: number;
}

/** Moves the cursor of a lab along its stops. Playing at the end begins anew. */
export function usePlayback({ moment, stops, trace, end, dispatch, select }: Lab): Playback {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [moves, setMoves] = useState(0);
  const stop = Math.max(
    0,
    stops.findLastIndex((cursor) => cursor <= moment.cursor),
  );
  const last = stops.length - 1;

  useEffect(() => {
    if (!playing) return;
    if (stop >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      setMoves((former) => former + 1);
      dispatch({ type: 'seek', cursor: stops[stop + 1] ?? 0 });
    }, STEP_DURATION / speed);
    return () => clearTimeout(timer);
  }, [playing, stop, last, stops, speed, dispatch]);

  /** The reader goes to another moment; what was open is no longer what is shown. */
  function move(plays: boolean) {
    setPlaying(plays);
    setMoves((former) => former + 1);
    select(undefined);
  }

  function goTo(index: number) {
    move(false);
    const target = Math.max(0, Math.min(index, last));
    // The last stop is the end for good: it stays the end when an edit makes the run longer.
    dispatch({ type: 'seek', cursor: target === last ? END : (stops[target] ?? 0) });
  }

  function step(by: number) {
    const between = moment.now > moment.world.now;
    // Between two stops the one before is where the reader came from; behind the last one there is none to go on to.
    if (between && by > 0 && stop === last) return setPlaying(false);
    goTo(between && by < 0 ? stop + by + 1 : stop + by);
  }

  function later(by: number) {
    move(false);
    const clock = Math.max(moment.now, Math.min(moment.now + by, LONGEST_RUN));
    if (clock > end) dispatch({ type: 'wait', until: clock + AFTERWARDS });
    dispatch({ type: 'seek', cursor: cursorAt(trace, clock), clock });
  }

  function play() {
    move(true);
    if (stop >= last) dispatch({ type: 'seek', cursor: 0 });
  }

  return {
    playing,
    speed,
    setSpeed,
    play,
    pause: () => setPlaying(false),
    toggle: () => (playing ? setPlaying(false) : play()),
    step,
    later,
    goTo,
    stop,
    moves,
  };
}
