import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Lab, useLab } from '@/components/player/use-lab';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { stageHold } from '@/test/stage-hold';
import { Scrub } from './scrub';
import { StageContext } from './stage-context';

let lab: Lab;

// A page without layout has no pointers to capture.
HTMLElement.prototype.setPointerCapture = () => undefined;

function Room() {
  const opening = newSession(knownFlow('2.1'));
  lab = useLab(opening);
  return (
    <StageContext.Provider value={stageHold(lab, opening.setup)}>
      <p>
        The binding lives <Scrub setting="granted" />.
      </p>
    </StageContext.Provider>
  );
}

function granted(): string | undefined {
  return lab.session.setup.options.settings?.granted;
}

describe('a number in a sentence', () => {
  it('tells its name, its value and its unit', () => {
    render(<Room />);
    const number = screen.getByRole('spinbutton', { name: 'Granted for' });
    expect(number).toHaveValue('3600');
    expect(number).toHaveAttribute('aria-valuetext', '3600 s');
    expect(screen.getByText('s')).toBeVisible();
  });

  it('goes over round numbers by key, and all of them are undone as one', async () => {
    const user = userEvent.setup();
    render(<Room />);
    await user.click(screen.getByRole('spinbutton'));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(granted()).toBe('5000');
    await user.keyboard('{PageDown}');
    expect(granted()).toBe('1000');
    expect(lab.session.past).toHaveLength(1);
  });

  it('takes what is written as soon as it is an answer, and forgets the rest', async () => {
    const user = userEvent.setup();
    render(<Room />);
    const number = screen.getByRole('spinbutton');
    await user.clear(number);
    await user.type(number, '90');
    expect(granted()).toBe('90');
    await user.clear(number);
    await user.type(number, '5 minutes');
    await user.tab();
    expect(number).toHaveValue('90');
  });

  it('is dragged', () => {
    render(<Room />);
    const number = screen.getByRole('spinbutton');
    fireEvent.pointerDown(number, { clientX: 100, pointerId: 1 });
    fireEvent.pointerMove(number, { clientX: 125, pointerId: 1 });
    expect(granted()).toBe('5000');
    fireEvent.pointerMove(number, { clientX: 88, pointerId: 1 });
    expect(granted()).toBe('3000');
    fireEvent.pointerUp(number, { pointerId: 1 });
    fireEvent.pointerMove(number, { clientX: 300, pointerId: 1 });
    expect(granted()).toBe('3000');
  });
});
