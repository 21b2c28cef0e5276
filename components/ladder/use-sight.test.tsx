import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration } from '@/lib/ladder/test-data';
import { LadderView } from './ladder-view';

const ladder = layoutLadder(inputFor(registration));

/** What was brought into sight, and how. */
const scrolled: (readonly [what: string, behavior: unknown])[] = [];
/** Tells the ladder whether what it brought into sight last is there still. */
let tell: (isIntersecting: boolean) => void;

beforeEach(() => {
  scrolled.length = 0;
  // jsdom has no layout: nothing scrolls there, and nothing is in sight.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        tell = (isIntersecting) => callback([{ isIntersecting }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = function (this: Element, options) {
    const what = this.getAttribute('aria-label') ?? 'the top';
    scrolled.push([what.replace(/ to .*/, ''), typeof options === 'object' ? options.behavior : undefined]);
  };
  return () => vi.unstubAllGlobals();
});

interface State {
  readonly moves: number;
  readonly led?: number;
  readonly selected?: string;
  readonly playing?: boolean;
  readonly speed?: number;
  readonly reducedMotion?: boolean;
}

function view({ moves, led, selected, playing = false, speed = 1, reducedMotion = false }: State) {
  return (
    <LadderView
      ladder={ladder}
      onSelect={() => {}}
      moves={moves}
      led={led}
      selected={selected}
      playing={playing}
      speed={speed}
      reducedMotion={reducedMotion}
    />
  );
}

const F1 = 'At 0 ms Bob sends REGISTER F1';
const F2 = 'At 50 ms SIP Server sends 401 Unauthorized F2';
const F3 = 'At 100 ms Bob sends REGISTER F3';

describe('a ladder that is longer than the window', () => {
  it.each<[string, State, (typeof scrolled)[number]]>([
    ['shows the arrow of a step', { moves: 1, selected: 'server#1' }, [F2, 'smooth']],
    ['shows its top where nothing has been sent', { moves: 1 }, ['the top', 'smooth']],
    [
      'moves at once for who wants less motion',
      { moves: 1, selected: 'bob#1', reducedMotion: true },
      [F1, 'instant'],
    ],
    [
      'moves at once where it plays fast',
      { moves: 1, selected: 'bob#1', playing: true, speed: 4 },
      [F1, 'instant'],
    ],
  ])('%s', (_, state, expected) => {
    const { rerender } = render(view({ moves: 0 }));
    rerender(view(state));
    expect(scrolled).toEqual([expected]);
  });

  it('stays where it is when it opens, and when another message is opened or the run changes', () => {
    const { rerender } = render(view({ moves: 0, selected: 'server#2' }));
    rerender(view({ moves: 0, selected: 'server#1' }));
    expect(scrolled).toEqual([]);
  });

  it('moves within its own column where it is led, and never moves the page', () => {
    const { rerender } = render(
      <div data-testid="column" style={{ overflowY: 'auto' }}>
        {view({ moves: 0, led: 0 })}
      </div>,
    );
    const column = screen.getByTestId('column');
    // jsdom has no layout: the column is 100 px high, and the arrows stand 300 px below its top.
    vi.spyOn(column, 'scrollHeight', 'get').mockReturnValue(1000);
    vi.spyOn(column, 'clientHeight', 'get').mockReturnValue(100);
    vi.spyOn(column, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 100));
    for (const arrow of screen.getAllByRole('button'))
      vi.spyOn(arrow, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 300, 100, 40));
    const scrollTo = vi.fn();
    column.scrollTo = scrollTo;
    rerender(
      <div data-testid="column" style={{ overflowY: 'auto' }}>
        {view({ moves: 0, led: 3, selected: 'server#2' })}
      </div>,
    );
    expect(scrollTo.mock.calls).toEqual([[{ top: 320 - 50, behavior: 'smooth' }]]);
    expect(scrolled).toEqual([]);
  });

  it('leaves the focus alone', () => {
    const { rerender } = render(view({ moves: 0 }));
    const [first] = screen.getAllByRole('button');
    first?.focus();
    rerender(view({ moves: 1, selected: 'server#2' }));
    expect(first).toHaveFocus();
  });

  it('lets a reader scroll away from a run that plays, until they take a step', () => {
    const { rerender } = render(view({ moves: 0 }));
    rerender(view({ moves: 1, selected: 'bob#1', playing: true }));
    act(() => tell(true));
    rerender(view({ moves: 2, selected: 'server#1', playing: true }));
    act(() => tell(false));
    rerender(view({ moves: 3, selected: 'bob#2', playing: true }));
    expect(scrolled.map(([what]) => what)).toEqual([F1, F2]);
    rerender(view({ moves: 4, selected: 'bob#2' }));
    expect(scrolled.map(([what]) => what)).toEqual([F1, F2, F3]);
  });
});
