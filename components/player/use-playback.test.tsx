import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { LONGEST_RUN, newSession } from '@/lib/session/session';
import { type Lab, useLab } from './use-lab';
import { type Playback, STEP_DURATION, usePlayback } from './use-playback';

let lab: Lab;
let playback: Playback;

function Room() {
  lab = useLab(newSession(knownFlow('2.1')));
  playback = usePlayback(lab);
  return null;
}

const steps = (count: number) => {
  for (let i = 0; i < count; i++) act(() => vi.advanceTimersByTime(STEP_DURATION));
};

describe('playback', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is at the end to begin with, plays from the start and stops at the end', () => {
    render(<Room />);
    expect([playback.stop, playback.playing]).toEqual([5, false]);
    act(() => playback.play());
    expect([playback.stop, playback.playing]).toEqual([0, true]);
    steps(5);
    expect(playback.stop).toBe(5);
    steps(1);
    expect(playback.playing).toBe(false);
  });

  it('steps, jumps and stays within the run; all of it pauses', () => {
    render(<Room />);
    act(() => playback.goTo(2));
    act(() => playback.play());
    act(() => playback.step(1));
    expect([playback.stop, playback.playing]).toEqual([3, false]);
    act(() => playback.step(-99));
    expect(playback.stop).toBe(0);
    act(() => playback.step(99));
    expect(playback.stop).toBe(5);
  });

  it('goes faster', () => {
    render(<Room />);
    act(() => playback.setSpeed(4));
    act(() => playback.play());
    act(() => vi.advanceTimersByTime(STEP_DURATION / 4));
    expect(playback.stop).toBe(1);
  });

  it('stays at the end when an edit makes the run longer', () => {
    render(<Room />);
    act(() => playback.goTo(99));
    act(() => lab.dispatch({ type: 'choose', key: 'transport', value: 'udp' }));
    act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet: 'server#1' } }));
    expect(playback.stop).toBe(lab.stops.length - 1);
  });

  it('waits by a stretch of time, and steps from there', () => {
    render(<Room />);
    act(() => playback.goTo(1));
    act(() => playback.later(30));
    expect([playback.stop, lab.moment.now]).toEqual([1, 30]);
    act(() => playback.step(-1));
    expect([playback.stop, lab.moment.now]).toEqual([1, 0]);
    act(() => playback.later(60));
    expect([playback.stop, lab.moment.now]).toEqual([2, 60]);
    act(() => playback.step(1));
    expect([playback.stop, lab.moment.now]).toEqual([3, 100]);
    act(() => playback.later(90_000));
    expect([playback.stop, lab.moment.now]).toEqual([5, 90_100]);
    act(() => playback.step(-1));
    expect([playback.stop, lab.moment.now]).toEqual([5, 200]);
  });

  it('plays a flow on that is not so long, and keeps what came of it when it steps back', () => {
    render(<Room />);
    act(() => playback.later(3_300_000));
    expect(lab.moment.now).toBe(3_300_200);
    expect(lab.trace.packets.map(({ text }) => text.split(' ')[0])).toEqual([
      ...['REGISTER', 'SIP/2.0', 'REGISTER', 'SIP/2.0'],
      ...['REGISTER', 'SIP/2.0', 'REGISTER', 'SIP/2.0'],
    ]);
    const { length } = lab.stops;
    act(() => playback.step(-1));
    expect(lab.stops).toHaveLength(length);
    act(() => lab.dispatch({ type: 'reset' }));
    expect(lab.trace.packets).toHaveLength(4);
  });

  it('waits a day at most', () => {
    render(<Room />);
    act(() => playback.later(1e9));
    expect([lab.moment.now, lab.end]).toEqual([LONGEST_RUN, LONGEST_RUN]);
  });
});
