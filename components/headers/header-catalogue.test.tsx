import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { catalogueOfHeaders } from './catalogue-of';
import { HeaderCatalogue } from './header-catalogue';

describe('the catalogue of header fields', () => {
  it('has all of them under what they are for', () => {
    const groups = catalogueOfHeaders();
    const groupOf = (title: string) =>
      groups.find(({ items }) => items.some((item) => item.title === title))?.id;
    expect(['Status-Line', 'Via', 'To', 'Contact', 'Authorization', 'Date', 'Subject'].map(groupOf)).toEqual([
      'first-line',
      'transaction',
      'identity',
      'binding',
      'proof',
      'other',
      'elsewhere',
    ]);
    render(<HeaderCatalogue groups={groups} />);
    expect(screen.getByRole('link', { name: 'Via' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/headers\/via\/?$/),
    );
    expect(screen.getByRole('status')).toHaveTextContent(/^\d+ entries$/);
  });

  it.each([
    ['branch', ['Via']],
    ['v', ['Via', 'Unsupported', 'Reject-Contact']],
    ['20.42', ['Via']],
    ['§20.42', ['Via']],
  ])('is narrowed down by %s', async (words, [first = '']) => {
    render(<HeaderCatalogue groups={catalogueOfHeaders()} />);
    await userEvent.type(screen.getByRole('searchbox'), words);
    expect(screen.getByRole('link', { name: first })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'CSeq' })).not.toBeInTheDocument();
  });

  it('says so when nothing is found, and shows all again', async () => {
    render(<HeaderCatalogue groups={catalogueOfHeaders()} />);
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(screen.getByRole('status')).toHaveTextContent(/^None of/);
    await userEvent.click(screen.getByRole('button', { name: 'Show all entries' }));
    expect(screen.getByRole('link', { name: 'Via' })).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});
