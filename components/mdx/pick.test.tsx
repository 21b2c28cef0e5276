import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Lab, useLab } from '@/components/player/use-lab';
import { throughAProxy } from '@/lib/flows/lessons/through-a-proxy';
import { newSession } from '@/lib/session/session';
import { stageHold } from '@/test/stage-hold';
import { Pick } from './pick';
import { StageContext } from './stage-context';

let lab: Lab;

function Room() {
  const opening = newSession(throughAProxy);
  lab = useLab(opening);
  return (
    <StageContext.Provider value={stageHold(lab, opening.setup)}>
      <p>
        The proxy adds <Pick setting="adds" />.
      </p>
    </StageContext.Provider>
  );
}

describe('one of a few words in a sentence', () => {
  it('tells its name and what is chosen', () => {
    render(<Room />);
    expect(screen.getByRole('combobox', { name: 'The proxy adds' })).toHaveDisplayValue('Path');
  });

  it('changes the run, and can be undone', async () => {
    const user = userEvent.setup();
    render(<Room />);
    await user.selectOptions(screen.getByRole('combobox'), 'neither');
    expect(lab.session.setup.options.settings).toEqual({ adds: 'nothing' });
    expect(lab.trace.packets.some(({ text }) => text.includes('Path:'))).toBe(false);
    expect(lab.session.past).toHaveLength(1);
  });
});
