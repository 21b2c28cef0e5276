import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { explicitPort } from '@/lib/flows/failures/explicit-port';
import { newSession } from '@/lib/session/session';
import { LookNote } from './look-note';
import { type Lab, useLab } from './use-lab';
import { useLook } from './use-look';
import { ViewPanel } from './view-panel';

let lab: Lab;

function Room() {
  lab = useLab(newSession(explicitPort));
  const look = useLook(lab, true);
  return (
    <>
      <LookNote lab={lab} look={look} />
      <ViewPanel lab={lab} look={look} />
      <ViewPanel lab={lab} look={look} />
    </>
  );
}

const folding = () => screen.getAllByRole('checkbox', { name: 'Fold retransmissions' });
const hint = 'Two runs are compared message by message, so nothing is folded.';

describe('the view of a ladder', () => {
  beforeEach(() => {
    render(<Room />);
  });

  it('folds nothing where two runs are drawn, and says why beside each of its places', () => {
    expect(folding()[0]).toBeChecked();
    act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet: 'bob#1' } }));
    for (const box of folding()) {
      expect(box).not.toBeChecked();
      expect(box).toHaveAccessibleDescription(hint);
    }
    expect(new Set(screen.getAllByText(hint).map(({ id }) => id)).size).toBe(2);
  });

  it('folds where one of two runs is drawn alone', async () => {
    act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet: 'bob#1' } }));
    act(() => lab.dispatch({ type: 'arrange', arrangement: 'alone' }));
    expect(screen.queryByText(hint)).toBeNull();
    expect(folding()[0]).toBeChecked();
    await userEvent.click(folding()[0] ?? document.body);
    expect(folding()[0]).not.toBeChecked();
  });

  it('has no mark any more when times count from the start again', async () => {
    act(() => lab.dispatch({ type: 'look', changes: { times: 'mark', mark: 'bob#1' } }));
    await userEvent.click(screen.getByRole('button', { name: 'From the start again' }));
    expect(lab.session.look).toBeUndefined();
  });
});
