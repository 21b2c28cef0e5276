import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { useKeys } from './use-keys';
import { useLab } from './use-lab';
import { type Playback, usePlayback } from './use-playback';

let playback: Playback;

const nothing = () => {};

function Room() {
  const root = useRef<HTMLElement>(null);
  playback = usePlayback(useLab(newSession(knownFlow('2.1'))));
  useKeys(root, false, playback, {
    edit: nothing,
    compare: nothing,
    read: nothing,
    network: nothing,
    undo: nothing,
    help: nothing,
    look: () => false,
  });
  return (
    <section ref={root}>
      <button type="button">here</button>
    </section>
  );
}

it('steps by the arrows, but not with Shift: then they move a larger ladder', async () => {
  render(<Room />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'here' }));
  await user.keyboard('{ArrowLeft}');
  expect(playback.stop).toBe(4);
  await user.keyboard('{Shift>}{ArrowLeft}{ArrowRight}{ArrowLeft}{/Shift}');
  expect(playback.stop).toBe(4);
  await user.keyboard('{ArrowRight}');
  expect(playback.stop).toBe(5);
});
