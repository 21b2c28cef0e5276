import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { MessageMorph } from './message-morph';

const [f1, f2, f3] = ['F1', 'F2', 'F3'].map((name) => ({ name, text: printed[name] ?? '' }));
if (!f1 || !f2 || !f3) throw new Error('RFC 3665 §2.1 has these messages.');

const figure = () => screen.getByRole('figure');

/** What of both messages can be seen. */
function seen(): string | null {
  const copy = figure().cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A figure is an element.');
  for (const one of copy.querySelectorAll('fieldset, [aria-hidden]')) one.remove();
  return copy.textContent;
}

/** Without the line ends, which are the end of a box here; a folded line begins anew within its box. */
function textOf(name: 'F1' | 'F3'): string {
  return (printed[name] ?? '')
    .trimEnd()
    .replaceAll(/\r\n( *)/g, (_, fold) => (fold === '' ? '' : `\n${fold}`));
}

describe('MessageMorph', () => {
  it('is at the second message without any script or motion, with what differs marked', () => {
    render(<MessageMorph before={f1} after={f3} />);
    expect(figure()).toHaveAccessibleName('Text of F3; what differs from F1 is marked');
    expect(screen.getByRole('button', { name: 'F3' })).toHaveAttribute('aria-pressed', 'true');
    const marked = [...figure().querySelectorAll('mark')];
    const shown = marked.filter((mark) => mark.closest('[aria-hidden]') === null);
    expect(shown.map((mark) => mark.textContent?.slice(0, 24))).toEqual([
      'branch=z9hG4bKnashd92',
      'tag=ja743ks76zlflH',
      '2',
      ': Digest username="bob",',
    ]);
  });

  it('goes back to the first message, and forth again', async () => {
    render(<MessageMorph before={f1} after={f3} />);
    expect(seen()).toBe(textOf('F3'));
    await userEvent.click(screen.getByRole('button', { name: 'F1' }));
    expect(figure()).toHaveAccessibleName('Text of F1; what differs from F3 is marked');
    expect(seen()).toBe(textOf('F1'));
    await userEvent.click(screen.getByRole('button', { name: 'F3' }));
    expect(seen()).toBe(textOf('F3'));
  });

  it('has no style attribute', () => {
    expect(renderToStaticMarkup(<MessageMorph before={f1} after={f2} />)).not.toMatch(/\sstyle=/);
  });
});
