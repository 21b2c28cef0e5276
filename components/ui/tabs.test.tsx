import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Tabs } from './tabs';

const TABS = [
  { id: 'text', label: 'Text', content: 'as sent' },
  { id: 'fields', label: 'Fields', content: 'one by one' },
  { id: 'diff', label: 'Diff', content: 'what changed' },
];

/** Key pressed on a tab, and the tab that it leads to. */
const KEYS = [
  ['Text', '{ArrowRight}', 'Fields'],
  ['Diff', '{ArrowRight}', 'Text'],
  ['Text', '{ArrowLeft}', 'Diff'],
  ['Diff', '{Home}', 'Text'],
  ['Text', '{End}', 'Diff'],
  ['Fields', '{ArrowDown}', 'Fields'],
] as const;

describe('Tabs', () => {
  it('shows the first tab, and the one that is clicked', async () => {
    render(<Tabs label="Views" tabs={TABS} />);
    expect(screen.getByRole('tabpanel', { name: 'Text' })).toHaveTextContent('as sent');
    await userEvent.click(screen.getByRole('tab', { name: 'Diff' }));
    expect(screen.getByRole('tabpanel', { name: 'Diff' })).toHaveTextContent('what changed');
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
  });

  it.each(KEYS)('on %s the key %s leads to %s', async (from, key, to) => {
    render(<Tabs label="Views" tabs={TABS} />);
    await userEvent.click(screen.getByRole('tab', { name: from }));
    await userEvent.keyboard(key);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent(to);
    expect(screen.getByRole('tab', { name: to })).toHaveFocus();
  });

  it('is one stop of the Tab key', async () => {
    render(<Tabs label="Views" tabs={TABS} />);
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: 'Text' })).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('leaves the choice to whoever controls it', async () => {
    const onSelect = vi.fn();
    render(<Tabs label="Views" tabs={TABS} selected="text" onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('tab', { name: 'Fields' }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('fields');
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Text');
  });

  it('keeps the arrow keys to itself', async () => {
    const keys: string[] = [];
    const listen = (event: KeyboardEvent) => keys.push(event.key);
    document.addEventListener('keydown', listen);
    render(<Tabs label="Views" tabs={TABS} />);
    await userEvent.click(screen.getByRole('tab', { name: 'Text' }));
    await userEvent.keyboard('{ArrowRight}d');
    document.removeEventListener('keydown', listen);
    expect(keys).toEqual(['d']);
    expect(screen.getByRole('tab', { name: 'Fields' })).toHaveFocus();
  });
});
