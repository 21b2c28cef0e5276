import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CopyButton } from './copy-button';

describe('CopyButton', () => {
  it('copies the exact text and says so', async () => {
    const user = userEvent.setup();
    render(<CopyButton text={'a\r\nb\r\n'} label="Copy F1" />);
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy F1' }));
    expect(write).toHaveBeenCalledExactlyOnceWith('a\r\nb\r\n');
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Copied.');
  });

  it('says what to do if the browser does not allow it', async () => {
    const user = userEvent.setup();
    render(<CopyButton text="a" />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status')).toHaveTextContent('select the text and copy it by hand');
  });
});
