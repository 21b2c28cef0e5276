import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { newSearch } from '@/lib/search/search-index';
import { HitList } from './hit-list';

const search = newSearch([
  { kind: 'term', href: '/a/', title: 'nonce', names: ['nonce'], text: 'A <b>text</b> made up & sent.' },
  ...Array.from({ length: 6 }, (_, i) => ({
    kind: 'lesson' as const,
    href: `/l/${i}/`,
    title: 'Proof',
    place: `The nonce, part ${i}`,
    names: [],
    text: 'It is hashed.',
  })),
]);

describe('what was found', () => {
  it('is text with the words marked, whatever stands in it', () => {
    const group = search('text nonce')[0] ?? expect.fail();
    render(<HitList group={group} />);
    expect(screen.getByText('text', { selector: 'mark' })).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent('A <b>text</b> made up & sent.');
    expect(screen.getByRole('link', { name: 'nonce' })).toBeInTheDocument();
  });

  it('is shown whole to who asks for it', async () => {
    const group = search('nonce').find(({ kind }) => kind === 'lesson') ?? expect.fail();
    render(<HitList group={group} />);
    expect(screen.getByRole('heading', { name: 'Lessons 6' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 6' }));
    expect(screen.getAllByRole('link')).toHaveLength(6);
    expect(screen.getByRole('link', { name: /^Proof\s*,\s*The nonce, part 0$/ })).toBeInTheDocument();
  });
});
