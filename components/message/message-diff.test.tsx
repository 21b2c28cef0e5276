import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { MessageDiff } from './message-diff';

const [f1, f2, f3] = ['F1', 'F2', 'F3'].map((name) => ({ name, text: printed[name] ?? '' }));
if (!f1 || !f2 || !f3) throw new Error('RFC 3665 §2.1 has these messages.');

describe('MessageDiff', () => {
  it('shows what changed from F1 to F3, with both values and the reason', () => {
    render(<MessageDiff before={f1} after={f3} />);
    const diff = screen.getByRole('region', { name: 'From F1 to F3' });
    const branch = within(diff).getByText('branch parameter of Via').closest('li');
    expect(branch).toHaveTextContent('changed');
    expect(branch?.querySelector('del')).toHaveTextContent('z9hG4bKnashds7');
    expect(branch).toHaveTextContent('F3z9hG4bKnashd92A new request gets a new branch');
    expect(within(diff).getByText('Authorization header field').closest('li')).toHaveTextContent('new');
  });

  it('folds away what stayed', () => {
    const { container } = render(<MessageDiff before={f1} after={f3} />);
    const details = container.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')).toHaveTextContent(/^\d+ fields are unchanged$/);
  });

  it('shows what is gone from a request to its response', () => {
    render(<MessageDiff before={f1} after={f2} />);
    expect(screen.getByText('Max-Forwards header field').closest('li')).toHaveTextContent('gone');
  });

  it('says so if nothing differs', () => {
    render(<MessageDiff before={f1} after={{ ...f1, name: 'F1 again' }} />);
    expect(screen.getByText('F1 and F1 again say the same in every field.')).toBeInTheDocument();
  });

  it('tells the first of very many changes', () => {
    const after = f1.text.replace('\r\n\r\n', `\r\nSubject: x${'\r\nSubject: y'.repeat(400)}\r\n\r\n`);
    const { container } = render(<MessageDiff before={f1} after={{ name: 'F3', text: after }} />);
    expect(container.querySelectorAll('li[data-kind=added]')).toHaveLength(300);
    expect(container).toHaveTextContent('… and 101 more.');
  });
});
