import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { noRport } from '@/lib/flows/failures/no-rport';
import { knownFlow } from '@/lib/flows/find-flow';
import type { Flow } from '@/lib/flows/flow';
import { newSession } from '@/lib/session/session';
import { Changes } from './changes';
import { RunOptions, RunSettings } from './run-options';
import { type Lab, useLab } from './use-lab';

let lab: Lab;

function Room({ flow }: { readonly flow: Flow }) {
  lab = useLab(newSession(flow));
  return (
    <>
      <RunOptions lab={lab} />
      <RunSettings lab={lab} />
      <Changes lab={lab} />
    </>
  );
}

function open(flow = knownFlow('2.1')) {
  render(<Room flow={flow} />);
  return userEvent.setup();
}

const changes = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('what is chosen about a run', () => {
  it('changes the run, stands among the changes and is taken back there', async () => {
    const user = open();
    await user.selectOptions(screen.getByLabelText('Registrar'), 'FritzBox-like');
    expect(lab.trace.packets[1]?.text).toContain('realm="fritz.box"');
    expect(changes()).toEqual(['In this run the registrar is of the kind “FritzBox-like”']);
    await user.click(screen.getByRole('button', { name: /^Take back/ }));
    expect(changes()).toEqual([]);
    expect(screen.getByText('None: the flow runs as it was.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reset the flow' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('takes a number when the field is left, and none that it cannot have', async () => {
    const user = open();
    const field = screen.getByLabelText(/Granted for/);
    await user.clear(field);
    await user.type(field, '120');
    expect(lab.session.setup.options.settings).toBeUndefined();
    await user.tab();
    expect(lab.session.setup.options.settings).toEqual({ granted: '120' });
    await user.clear(field);
    await user.type(field, '5{Enter}');
    expect(field).toHaveValue(120);
  });

  it('keeps the focus on the button that draws another seed', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Another seed' }));
    expect(lab.session.setup.options.seed).toBe(2);
    expect(screen.getByRole('button', { name: 'Another seed' })).toHaveFocus();
    expect(changes()).toEqual(['In this run the seed is 2']);
  });

  it('mends a failure, which is a change like others', async () => {
    const user = open(noRport);
    await user.selectOptions(screen.getByLabelText('The mistake is'), 'mended');
    expect(changes()).toEqual(['In this run the mistake is mended']);
  });
});
