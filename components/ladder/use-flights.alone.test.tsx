import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration } from '@/lib/ladder/test-data';
import { LadderView } from './ladder-view';

const asked = vi.hoisted(() => vi.fn());
vi.mock('./fly', () => {
  asked();
  throw new Error('The network is gone.');
});

// An unhandled rejection would fail the run.
it('lets nothing fly where the flights cannot be loaded', async () => {
  const ladder = layoutLadder(inputFor(registration));
  const view = (playing: boolean, ...sent: string[]) => (
    <LadderView
      ladder={ladder}
      visible={new Set(sent)}
      onSelect={() => {}}
      playing={playing}
      speed={1}
      reducedMotion={false}
    />
  );
  const { container, rerender } = render(view(false, 'bob#1'));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  rerender(view(true, 'bob#1', 'server#1'));
  expect(container.querySelectorAll('[data-drawn]')).toHaveLength(2);
  expect(container.querySelector('[visibility=hidden]')).toBeNull();
});
