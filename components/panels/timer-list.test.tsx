import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SeenTimer } from '@/lib/session/timers-between';
import { TimerList } from './timer-list';

const running: SeenTimer = {
  node: 'bob',
  timer: 'E x',
  label: 'Timer E',
  setAt: 0,
  firesAt: 1000,
  left: 250,
  share: 0.25,
  fate: 'set again',
};

const labelOf = (node: string) => (node === 'bob' ? 'Bob' : 'SIP Server');

it('says whose a timer is, when it fires and what for, beside an arc of the time that is left', () => {
  const { container } = render(<TimerList timers={[running]} labelOf={labelOf} />);
  expect(screen.getByRole('listitem')).toHaveTextContent(
    /^Timer E of Bob set again in this step ?fires in 250 ms ?sends the request again$/,
  );
  expect(container.querySelector('[stroke-dasharray]')).toHaveAttribute('stroke-dasharray', '25 100');
});

it('keeps what ran until this step, and says that it runs no longer', () => {
  const stopped: SeenTimer = {
    ...running,
    label: 'Refresh',
    node: 'server',
    left: 0,
    share: 0,
    fate: 'stopped',
  };
  render(<TimerList timers={[running, stopped]} labelOf={labelOf} />);
  const [, last] = screen.getAllByRole('listitem');
  expect(last).toHaveTextContent(/^Refresh of SIP Server stopped in this step ?runs no longer$/);
});

it('says what it means that none runs', () => {
  render(<TimerList timers={[]} labelOf={labelOf} />);
  expect(screen.getByText('No timer runs: nobody waits for anything.')).toBeInTheDocument();
});
