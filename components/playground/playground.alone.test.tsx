import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Playground } from './playground';

vi.mock('@/components/judging/use-text-judge', () => {
  const judge = {
    *judgeTextInSteps() {
      yield;
      return [];
    },
    findRule: () => undefined,
  };
  return { useTextJudge: () => judge };
});

vi.mock('./findings', () => ({
  Findings: () => {
    throw new Error('A fault of ours.');
  },
}));

beforeEach(() => {
  // React tells the console of each fault.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('keeps what is written where its findings fail', async () => {
  render(<Playground flows={[]} rules={[]} />);
  const field = screen.getByPlaceholderText('Paste SIP messages here');
  fireEvent.change(field, { target: { value: 'To: <sip:bob@biloxi.example.com>' } });
  expect(await screen.findByRole('alert')).toHaveTextContent(/^What was found has stopped/);
  expect(screen.getByRole('textbox', { name: 'SIP messages' })).toHaveTextContent('To: <sip:bob@');
});
