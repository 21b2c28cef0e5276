import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { useLab } from './use-lab';
import { WideLab } from './wide-lab';

function Room() {
  const lab = useLab(newSession(knownFlow('2.1')));
  return <WideLab lab={lab} keeping={{ in: 'address' }} keysEverywhere={false} />;
}

function open(fragment: string): void {
  window.history.replaceState(null, '', `/#v=1&${fragment}`);
  render(<Room />);
}

afterEach(() => {
  window.history.replaceState(null, '', '/');
});

describe('what a link hides', () => {
  it.each([
    ['ladder', () => screen.queryByRole('toolbar', { name: 'Messages' })],
    ['ladder', () => screen.queryByRole('region', { name: 'The run in words' })],
    ['messages', () => screen.queryByRole('region', { name: 'Message F4' })],
    ['explanations', () => screen.queryByRole('region', { name: 'The chosen field' })],
    ['explanations', () => screen.queryByText(/^What .* decides$/)],
    ['state', () => screen.queryByRole('region', { name: 'Display of the phone' })],
    ['changes', () => screen.queryByRole('combobox', { name: 'Transport' })],
    ['changes', () => screen.queryByRole('tab', { name: 'Edit' })],
  ] as const)('%s is not there until the reader wants to see it', async (part, find) => {
    open(`hide=${part}`);
    expect(find()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(find()).not.toBeNull();
    expect(screen.queryByText(/^Hidden here/)).toBeNull();
  });

  it.each([1, 2, 3])('of the future is what has not been sent at step %i', (at) => {
    open(`at=${at}&hide=future`);
    const words = within(screen.getByRole('region', { name: 'The run in words' }));
    expect(words.getAllByText(/^F\d as text$/)).toHaveLength(at);
    expect(screen.getByText('Hidden here: what has not happened yet.')).toBeInTheDocument();
  });
});
