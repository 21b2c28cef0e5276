import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { F3 } from '@/lib/rules/examples/registration';
import { judgeText, LONGEST_JUDGED } from '@/lib/rules/judge-text';
import { Findings } from './findings';
import { usePasswords } from './use-passwords';

interface FoundProps {
  readonly text: string;
  readonly isBehind?: boolean;
}

function Found({ text, isBehind = false }: FoundProps) {
  const passwords = usePasswords();
  const judged = judgeText(text);
  return (
    <Findings
      {...{ text, judged, passwords, isBehind }}
      ruleOf={() => undefined}
      cursor={undefined}
      onCursor={() => undefined}
      onGo={() => undefined}
      onText={() => undefined}
    />
  );
}

it.each([
  ['A log of a web server\r\nand nothing else\r\n', true],
  ['SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\n\r\n', false],
  // Who begins to write is not told that it is no SIP.
  ['REG', false],
])('%j is said to be none of SIP: %s', (text, isSaid) => {
  render(<Found text={text} />);
  expect(screen.queryByText(/^None of these lines begins a SIP message/) !== null).toBe(isSaid);
});

it('does not take the beginning of a message that is too long for the message', () => {
  const { rerender } = render(<Found text={F3} />);
  expect(screen.getByRole('tab', { name: 'Digest' })).toBeVisible();
  rerender(<Found text={`${F3}${'x'.repeat(LONGEST_JUDGED)}`} />);
  expect(screen.queryByRole('tab', { name: 'Digest' })).toBeNull();
  expect(
    screen.getByText(/^F1 is longer than any datagram: 65,535 characters are judged at most/),
  ).toBeVisible();
  fireEvent.click(screen.getByRole('tab', { name: 'Explained' }));
  expect(screen.getByText(/only its first 65,535 characters are explained/)).toBeVisible();
});

it('says when it is of the text before, once that lasts', () => {
  vi.useFakeTimers();
  const said = () => screen.queryByText(/^This text is being judged/) !== null;
  const { container, rerender } = render(<Found text={F3} />);
  rerender(<Found text={F3} isBehind />);
  expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true');
  expect(said()).toBe(false);
  act(() => vi.advanceTimersByTime(1000));
  expect(said()).toBe(true);
  rerender(<Found text={F3} />);
  expect(said()).toBe(false);
  expect(container.firstElementChild).toHaveAttribute('aria-busy', 'false');
  vi.useRealTimers();
});
