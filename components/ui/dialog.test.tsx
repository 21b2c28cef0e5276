import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from './dialog';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Show keys
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys">
        <p>Space plays.</p>
      </Dialog>
    </>
  );
}

describe('Dialog', () => {
  it('is not there until it is opened', async () => {
    render(<Page />);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show keys' }));
    expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveTextContent('Space plays.');
  });

  it('closes with its button, and can be opened again', async () => {
    render(<Page />);
    for (let round = 0; round < 2; round++) {
      await userEvent.click(screen.getByRole('button', { name: 'Show keys' }));
      await userEvent.click(screen.getByRole('button', { name: 'Close' }));
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    }
  });

  it('closes with a click beside it, not with a click on it', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Show keys' }));
    await userEvent.click(screen.getByText('Space plays.'));
    await userEvent.click(screen.getByRole('dialog'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
