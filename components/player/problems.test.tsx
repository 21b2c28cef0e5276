import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import type { Problem } from '@/lib/text/problem';
import { KeepAliveReading } from './keep-alive-reading';
import { Problems } from './problems';
import { type Lab, useLab } from './use-lab';

const note: Problem = {
  rule: 'date-present',
  severity: 'info',
  message: 'It has no Date',
  spec: 'RFC 3261 §20.17',
  from: 0,
  to: 1,
};
const error: Problem = { ...note, rule: 'other', severity: 'error', message: 'It has no Via' };

let lab: Lab;

function Room({ problems }: { readonly problems: readonly Problem[] }) {
  lab = useLab(newSession(knownFlow('2.1')));
  return <Problems lab={lab} text="x" problems={problems} />;
}

it('folds notes into one line, opens once more is wrong, and then stays open', async () => {
  const { rerender } = render(<Room problems={[note]} />);
  await waitFor(() => expect(lab.rules).toHaveProperty('judge'), { timeout: 20_000 });
  expect(screen.getByText('1 note; no rule is broken')).toBeVisible();
  expect(screen.getByText('It has no Date.')).not.toBeVisible();
  rerender(<Room problems={[error, note]} />);
  expect(screen.getByText('It has no Date.')).toBeVisible();
  rerender(<Room problems={[note]} />);
  expect(screen.getByText('It has no Date.')).toBeVisible();
});

it.each([
  ['\r\n\r\n', '␍␊␍␊'],
  ['\r\n', '␍␊'],
])('shows %j as signs, with what it is for', (text, signs) => {
  render(<KeepAliveReading text={text} />);
  expect(screen.getByText(signs)).toBeVisible();
  expect(screen.getByRole('figure')).toHaveTextContent('RFC 5626 §3.5.1');
});
