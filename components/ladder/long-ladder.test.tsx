import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, packet } from '@/lib/ladder/test-data';
import { LadderView, type LadderViewProps } from './ladder-view';
import { useLadder } from './use-ladder';

const COUNT = 1500;

const input = inputFor(
  Array.from({ length: COUNT }, (_, i) =>
    packet(`bob#${i + 1}`, ['bob', 'server'], 60 * i, 'SIP/2.0 200 OK'),
  ),
);
const ladder = layoutLadder(input);

function view(props: Partial<LadderViewProps> = {}) {
  return (
    <LadderView ladder={ladder} onSelect={() => {}} playing={false} speed={1} reducedMotion {...props} />
  );
}

const drawn = (container: HTMLElement) =>
  [...container.querySelectorAll<SVGElement>('[data-drawn]')].map(({ dataset }) => dataset.drawn);

beforeEach(() => media('screen'));
afterEach(() => vi.restoreAllMocks());

function media(medium: 'screen' | 'print'): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === medium,
    addEventListener() {},
    removeEventListener() {},
  }));
}

describe('a ladder that is much longer than the window', () => {
  it('has in the page what is in sight, and what comes into sight when it is scrolled', async () => {
    const { container } = render(view());
    expect(drawn(container)).toContain('bob#1');
    expect(container.querySelectorAll('*').length).toBeLessThan(300);

    const stage = container.querySelector('[class*=stage]') ?? expect.fail('there is no stage');
    const middle = ladder.arrows[750]?.y1 ?? 0;
    vi.spyOn(stage, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -middle, 360, ladder.height));
    document.dispatchEvent(new Event('scroll'));
    await act(() => new Promise(requestAnimationFrame));
    expect(drawn(container)).toContain('bob#751');
    expect(drawn(container)).not.toContain('bob#1');
    expect(container.querySelectorAll('*').length).toBeLessThan(300);
  });

  it('keeps the opened message and the one that the tab key leads to in the page, in their order', () => {
    const { container } = render(view({ selected: 'bob#1200' }));
    expect(drawn(container).at(-1)).toBe('bob#1200');
    const [first, ...others] = screen.getAllByRole('button');
    expect(others.at(-1)).toBe(screen.getByRole('button', { pressed: true }));
    expect(others.at(-1)).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
  });

  it('says which of how many a message is, and moves on to messages that are not drawn', async () => {
    render(view({ selected: 'bob#1200' }));
    expect(screen.getAllByRole('button')[0]).toHaveAccessibleName(/ 1 of 1500\.$/);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toHaveAccessibleName(/ 1201 of 1500\.$/);
  });

  it('is drawn up to its thousandth message in exported HTML, which says how many there are', () => {
    const html = renderToStaticMarkup(view());
    expect(html).toContain('data-drawn="bob#1000"');
    expect(html).not.toContain('data-drawn="bob#1001"');
    expect(html).toContain('The first 1000 of 1500 messages are drawn.');
    expect(html).not.toContain('style=');
  });

  it('comes in pieces on paper, with each arrow in one of them and nothing to press', () => {
    media('print');
    const { container } = render(
      view({ ladder: layoutLadder({ ...input, packets: input.packets.slice(0, 100) }) }),
    );
    expect(new Set(drawn(container)).size).toBe(100);
    expect(container.querySelectorAll('svg').length).toBeGreaterThan(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is on paper as soon as printing is announced, since pages are counted before the medium changes', () => {
    const { container } = render(view());
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(drawn(container)).toContain('bob#1000');
    expect(screen.queryByRole('button')).toBeNull();
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(drawn(container)).not.toContain('bob#1000');
    expect(screen.getAllByRole('button').length).toBeGreaterThan(5);
  });
});

it('is laid out bit by bit, and goes on where the run does', async () => {
  const heights: number[] = [];
  function Laid({ count }: { readonly count: number }) {
    const { arrows } = useLadder(inputs[count] ?? input);
    heights.push(arrows.length);
    return <output>{arrows.length}</output>;
  }
  const inputs: Record<number, typeof input> = {
    1499: { ...input, packets: input.packets.slice(0, 1499) },
    1500: input,
  };
  const { rerender } = render(<Laid count={1499} />);
  expect(heights[0]).toBe(1000);
  await screen.findByText('1499');
  heights.length = 0;
  rerender(<Laid count={1500} />);
  expect(heights[0]).toBe(1500);
});
