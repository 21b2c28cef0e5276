import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Lab, useLab } from '@/components/player/use-lab';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import type { Edit } from '@/lib/sim/edit';
import { stageHold } from '@/test/stage-hold';
import { Answer, Choice, Predict } from './predict';
import { StageContext } from './stage-context';
import { TraceContext } from './trace-context';

let lab: Lab;

function Room({ edits }: { readonly edits: readonly Edit[] }) {
  const opening = newSession(knownFlow('2.1'), edits);
  lab = useLab(opening);
  return (
    <StageContext.Provider value={stageHold(lab, opening.setup)}>
      <Prediction />
    </StageContext.Provider>
  );
}

function Prediction() {
  return (
    <Predict about="F2 Status-Line.status" question="What will the registrar say?">
      <Choice is="200">200, it believes him</Choice>
      <Choice is="401">401, it wants proof</Choice>
      <Answer>It asks for proof first.</Answer>
    </Predict>
  );
}

const RECORDED = ['REGISTER sip:x SIP/2.0\r\n\r\n', 'SIP/2.0 401 Unauthorized\r\n\r\n'].map((text) => ({
  way: '',
  text,
}));

async function choose(choice: string, edits: readonly Edit[] = []) {
  const user = userEvent.setup();
  render(<Room edits={edits} />);
  expect(screen.getByRole('status').firstElementChild).toHaveClass(/later/);
  await user.click(screen.getByRole('radio', { name: choice }));
  expect(screen.getByText('It asks for proof first.')).not.toHaveClass(/later/);
  return screen.getByRole('status').textContent;
}

describe('a prediction', () => {
  it('is a group with its question', () => {
    render(<Room edits={[]} />);
    expect(screen.getByRole('group', { name: /What will the registrar say\?/ })).toBeVisible();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  it('that is right is told so, and shown on the stage', async () => {
    expect(await choose('401, it wants proof')).toMatch(/^Right\./);
    expect(lab.selected?.name).toBe('F2');
    expect(lab.moment.sent).toContain('server#1');
  });

  it('that is wrong is told so', async () => {
    expect(await choose('200, it believes him')).toMatch(/^Not in this run\./);
  });

  it('is judged by the run as it is now', async () => {
    const silent: Edit = { kind: 'drop', packet: 'bob#1', repeats: true };
    expect(await choose('401, it wants proof', [silent])).toMatch(/there is no such thing/);
  });

  it.each([
    ['401, it wants proof', /^Right\./],
    ['200, it believes him', /^Not in this trace\./],
  ])('in a trace is judged by its messages: %s', async (choice, verdict) => {
    render(
      <TraceContext.Provider value={RECORDED}>
        <Prediction />
      </TraceContext.Provider>,
    );
    await userEvent.click(screen.getByRole('radio', { name: choice }));
    expect(screen.getByRole('status')).toHaveTextContent(verdict);
  });
});
