import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { later } from './later';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

it('says that it is on its way, then is there', async () => {
  const Part = later(() => Promise.resolve(Greeting), 'The greeting is on its way.');
  render(<Part name="Bob" />);
  expect(screen.getByText('The greeting is on its way.')).toBeInTheDocument();
  expect(await screen.findByText('Hello Bob')).toBeInTheDocument();
});

it('says so where it cannot be loaded, and loads it again when asked to', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting));
  load.mockRejectedValueOnce(new Error('The connection is gone.'));
  const Part = later(load, 'The greeting is on its way.');
  render(<Part name="Bob" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello Bob')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});
