import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TermCatalogue } from './term-catalogue';
import type { TermEntry } from './term-entry';

const ENTRIES: readonly TermEntry[] = [
  {
    id: 'binding',
    term: 'binding',
    also: [],
    meaning: 'A row of the table.',
    spec: ['RFC 3261 §10.1'],
    see: [{ id: 'proxy', term: 'proxy' }],
    field: { href: '/headers/via/', title: 'Via' },
    introduced: { href: '/learn/first-registration#why-register', title: 'A first registration' },
  },
  {
    id: 'proxy',
    term: 'proxy',
    also: [],
    meaning: 'A server.',
    spec: [],
    see: [],
    field: null,
    introduced: null,
  },
];

describe('the glossary', () => {
  it('shows each term with its ways on', () => {
    render(<TermCatalogue entries={ENTRIES} />);
    const shelf = screen.getByRole('region', { name: 'B' });
    expect(within(shelf).getByRole('term')).toHaveAttribute('id', 'binding');
    expect(within(shelf).getByText('A row of the table.')).toBeVisible();
    for (const [name, href] of [
      ['RFC 3261 §10.1', 'https://www.rfc-editor.org/rfc/rfc3261#section-10.1'],
      ['proxy', '#proxy'],
      ['A first registration', '/learn/first-registration#why-register'],
    ] as const) {
      expect(within(shelf).getByRole('link', { name })).toHaveAttribute('href', href);
    }
  });

  it('is narrowed down by typing, and whole again', async () => {
    const user = userEvent.setup();
    render(<TermCatalogue entries={ENTRIES} />);
    expect(screen.getByRole('status')).toHaveTextContent('2 terms');
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'serv');
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 terms');
    expect(screen.getAllByRole('term').map(({ id }) => id)).toEqual(['proxy']);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByRole('status')).toHaveTextContent('None of 2 terms');
    await user.click(screen.getByRole('button', { name: 'Show all terms' }));
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getAllByRole('term')).toHaveLength(2);
  });

  it('shows the term that a link leads to, though the search had hidden it', async () => {
    const user = userEvent.setup();
    render(<TermCatalogue entries={ENTRIES} />);
    await user.type(screen.getByRole('searchbox'), 'row');
    expect(screen.getAllByRole('term')).toHaveLength(1);
    await user.click(screen.getByRole('link', { name: 'proxy' }));
    expect(screen.getByText('A server.')).toBeVisible();
  });
});
