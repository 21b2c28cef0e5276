import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { LadderDesk } from './ladder-desk';
import { type Lab, useLab } from './use-lab';
import { useLook } from './use-look';
import { usePlayback } from './use-playback';
import { WhatIf } from './what-if';

let lab: Lab;

function Room() {
  lab = useLab(newSession(knownFlow('2.1'), [], { transport: 'udp' }));
  return (
    <>
      <LadderDesk lab={lab} playback={usePlayback(lab)} look={useLook(lab, true)} onOppose={() => {}} />
      <WhatIf lab={lab} />
    </>
  );
}

const lose = (packet: string) => act(() => lab.dispatch({ type: 'edit', edit: { kind: 'drop', packet } }));
const said = () => screen.getByText(/^(The runs part|This is the run)/).textContent;
const arrowsOf = (label: string) =>
  [...screen.getByRole('toolbar', { name: label }).querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? '',
  );

describe('two runs', () => {
  it('are one as long as nothing is changed', () => {
    render(<Room />);
    expect(screen.queryByRole('group', { name: 'Two runs' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Swap the two' })).toBeNull();
  });

  it('stand side by side, and both name where they part', async () => {
    render(<Room />);
    lose('server#1');
    expect(said()).toMatch(
      /^The runs part at F2: 401 Unauthorized is lost here and arrives at 100 ms there\./,
    );
    expect(screen.queryByRole('toolbar', { name: 'Messages of the other run' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    expect(arrowsOf('Messages')).toHaveLength(6);
    expect(arrowsOf('Messages of the other run')).toHaveLength(4);
    for (const label of ['Messages', 'Messages of the other run']) {
      expect(arrowsOf(label)[1]).toMatch(/Here the run first differs/);
    }
  });

  it('are the run with the usual settings and the run with others, where nothing else is changed', () => {
    render(<Room />);
    act(() => lab.dispatch({ type: 'choose', key: 'registrar', value: 'fritzbox-like' }));
    expect(said()).toMatch(/^The runs part at F2/);
    act(() => lab.dispatch({ type: 'choose', key: 'transport', value: 'tcp' }));
    expect(said()).toMatch(/^The runs part at F2/);
  });

  it('count from a message that one of them does not send, and say so', async () => {
    render(<Room />);
    lose('server#1');
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    const note = () => screen.queryByText(/^This run does not send that message: its times count from/);
    const mark = (packet: string) =>
      act(() => lab.dispatch({ type: 'look', changes: { times: 'mark', mark: packet } }));
    mark('bob#3');
    expect(note()).toBeVisible();
    mark('bob#1');
    expect(note()).toBeNull();
    mark('nobody#1');
    expect(note()).toBeNull();
  });

  it('come into view together', async () => {
    render(<Room />);
    lose('server#1');
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    act(() => lab.dispatch({ type: 'seek', cursor: 0 }));
    expect(arrowsOf('Messages of the other run')).toHaveLength(0);
    act(() => lab.dispatch({ type: 'seek', cursor: 2, clock: 120 }));
    expect(arrowsOf('Messages of the other run')).toHaveLength(3);
  });

  it('are kept, swapped and forgotten', async () => {
    render(<Room />);
    lose('server#1');
    await userEvent.click(screen.getByRole('button', { name: 'Keep this run to compare with' }));
    expect(said()).toMatch(/^This is the run that is kept/);
    lose('bob#1');
    expect(said()).toMatch(
      /^The runs part at F1: REGISTER is lost here.* The other one is the run that is kept\.$/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Swap the two' }));
    expect(lab.session.setup.edits).toEqual([{ kind: 'drop', packet: 'server#1' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Forget the kept run' }));
    expect(said()).toMatch(/The other one is the run without your changes\.$/);
  });

  it('go away together, and the focus to the button that brings them back', async () => {
    render(<Room />);
    const keep = screen.getByRole('button', { name: 'Keep this run to compare with' });
    await userEvent.click(keep);
    expect(keep).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Swap the two' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Forget the kept run' }));
    expect(screen.queryByRole('group', { name: 'Two runs' })).toBeNull();
    expect(keep).toHaveFocus();
  });

  it('lend each other a message to compare with', async () => {
    render(<Room />);
    lose('server#1');
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    act(() => lab.oppose('bob#2'));
    expect(lab.opposite?.name).toBe('F3');
    expect(lab.selected?.packet.id).toBe('bob#2');
    act(() => lab.select('bob#1'));
    expect(lab.opposite).toBeUndefined();
  });
});
