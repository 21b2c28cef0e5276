import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FaultBoundary } from './fault-boundary';

/** What the part fails at; it goes when nothing is kept. */
let kept = '';

function Part() {
  if (kept !== '') throw new Error('A fault of ours.');
  return <p>It runs.</p>;
}

const PAGE = (
  <>
    <p>What stands around it.</p>
    <FaultBoundary
      what="This run"
      onForget={() => {
        kept = '';
      }}
      remains={<p>The prose.</p>}
    >
      <Part />
    </FaultBoundary>
  </>
);

beforeEach(() => {
  kept = '';
  // React tells the console of each fault.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('shows what it holds', () => {
  render(PAGE);
  expect(screen.getByText('It runs.')).toBeInTheDocument();
  expect(screen.queryByText('The prose.')).toBeNull();
});

it('keeps a fault to itself, says so, and lets it be tried again', async () => {
  kept = 'for a moment';
  render(PAGE);
  expect(screen.getByText('What stands around it.')).toBeInTheDocument();
  expect(screen.getByText('The prose.')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent(/^This run has stopped.*is kept/);
  kept = '';
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('It runs.')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('It runs.').parentElement).toHaveFocus();
});

it('has the focus where it fails again', async () => {
  kept = 'for good';
  render(PAGE);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('alert')).toHaveFocus();
});

it.each([
  [false, 'is kept, and the rest of the page goes on. Try again'],
  [true, 'is kept. Try again'],
])('speaks of the rest of the page only where there is one: all of it is the part: %s', (isAll, said) => {
  kept = 'for good';
  render(
    <FaultBoundary what="This page" isAll={isAll}>
      <Part />
    </FaultBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(said);
});

it('offers to forget what is kept where it fails at that again', async () => {
  kept = 'for good';
  render(PAGE);
  expect(screen.queryByRole('button', { name: 'Begin without what was kept' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Begin without what was kept' }));
  expect(screen.getByText('It runs.')).toBeInTheDocument();
});

it('begins anew with another part', () => {
  kept = 'on this page';
  const page = (part: string) => (
    <FaultBoundary what="This page" part={part}>
      <Part />
    </FaultBoundary>
  );
  const { rerender } = render(page('/one/'));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  kept = '';
  rerender(page('/one/'));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  rerender(page('/two/'));
  expect(screen.getByText('It runs.')).toBeInTheDocument();
});
