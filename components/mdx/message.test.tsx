import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lab, useLab } from '@/components/player/use-lab';
import { knownFlow } from '@/lib/flows/find-flow';
import { END, newSession } from '@/lib/session/session';
import { stageHold } from '@/test/stage-hold';
import { Message } from './message';
import { StageContext } from './stage-context';

let lab: Lab;

function Room({ asked }: { readonly asked: readonly string[] }) {
  const opening = { ...newSession(knownFlow('2.1')), cursor: 0 };
  lab = useLab(opening);
  return (
    <StageContext.Provider value={{ ...stageHold(lab, opening.setup), asked }}>
      <Message of="F4" />
    </StageContext.Provider>
  );
}

const veil = () => screen.queryByText(/The question above is about F4/);
const hidden = () => document.querySelector('[class*=veiled]');

describe('a message in the prose that a question is about', () => {
  beforeEach(() => {
    render(<Room asked={['F2', 'F4']} />);
  });

  it('is kept back', () => {
    expect(veil()).toBeVisible();
    expect(hidden()).toHaveTextContent('SIP/2.0 200 OK');
  });

  it('is shown to those who ask for it, who then are there', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Show F4 now' }));
    expect(veil()).toBeNull();
    expect(hidden()).toBeNull();
    expect(document.activeElement).toHaveTextContent('SIP/2.0 200 OK');
  });
});

describe('a message in the prose', () => {
  it('is shown when no question is about it, or it has been answered', () => {
    render(<Room asked={['F2']} />);
    expect(veil()).toBeNull();
    expect(hidden()).toBeNull();
  });

  it('is shown when the flow beside the text has got there', () => {
    render(<Room asked={['F4']} />);
    expect(veil()).not.toBeNull();
    act(() => lab.dispatch({ type: 'seek', cursor: END }));
    expect(veil()).toBeNull();
  });
});
