import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DeskPanel } from './desk-panel';

describe('DeskPanel', () => {
  it('says how things stand while it is closed, and makes its content when it is opened', async () => {
    render(
      <DeskPanel title="Timers" glance="none runs">
        <p>all of them</p>
      </DeskPanel>,
    );
    expect(screen.getByRole('heading', { name: 'Timers' })).toBeInTheDocument();
    expect(screen.getByText('none runs')).toBeVisible();
    expect(screen.queryByText('all of them')).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('none runs'));
    expect(await screen.findByText('all of them')).toBeVisible();
  });

  it('holds its content from the start where it is open, and keeps it closed if the reader closes it', async () => {
    const panel = (glance: string) => (
      <DeskPanel title="Location table" glance={glance} open>
        <p>the table</p>
      </DeskPanel>
    );
    const { rerender } = render(panel('no bindings'));
    expect(screen.getByText('the table')).toBeVisible();
    await userEvent.click(screen.getByText('no bindings'));
    rerender(panel('1 binding'));
    expect(screen.getByText('the table')).not.toBeVisible();
  });
});
