import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { bindingsPileUp } from '@/lib/flows/failures/bindings-pile-up';
import { knownFlow } from '@/lib/flows/find-flow';
import type { Flow } from '@/lib/flows/flow';
import { newSession } from '@/lib/session/session';
import { Changes } from './changes';
import { type Lab, useLab } from './use-lab';
import { WhatIf } from './what-if';

let lab: Lab;

interface Setting {
  readonly transport?: 'udp' | 'tls';
  readonly flow?: Flow;
}

function Room({ transport = 'udp', flow = knownFlow('2.1') }: Setting) {
  lab = useLab(newSession(flow, [], { transport }));
  return (
    <>
      <WhatIf lab={lab} />
      <Changes lab={lab} />
    </>
  );
}

const edits = () => lab.session.setup.edits;

/** Opens one of the forms; it is loaded when it is asked for. */
async function open(title: string, setting: Setting = {}) {
  const user = userEvent.setup();
  render(<Room {...setting} />);
  await user.click(screen.getByRole('button', { name: `${title} …` }));
  const form = within(await screen.findByRole('group', { name: title }));
  await form.findAllByRole('textbox');
  return { user, form, fill: (label: string, text: string) => user.type(form.getByLabelText(label), text) };
}

describe('what if', () => {
  it('makes a stretch of bad network from percentages and times', async () => {
    const { user, form, fill } = await open('Change the network');
    await user.selectOptions(form.getByLabelText('From'), 'Bob');
    await fill('Since', '500 ms');
    await fill('Until', '0:01:00');
    await fill('Lost', '20 %');
    await fill('Each later by up to', '1,5');
    await user.click(form.getByRole('button', { name: 'Change the network' }));
    expect(edits()).toEqual([
      { kind: 'link', conditions: { from: 'bob', since: 500, until: 60_000, loss: 0.2, jitter: 1500 } },
    ]);
    expect(
      screen.getByText(/^Of what travels from Bob from 0\.5 s until 0:01:00: 20 % are lost/),
    ).toBeVisible();
    expect(form.getByLabelText('Lost')).toHaveValue('20 %');
  });

  it.each([
    ['Lost', '120', /“Lost” is a share from 0 to 100 %; “120” is not one\./],
    ['Until', 'soon', /“Until” is a time such as/],
    ['Until', '25 h', /a day at most/],
    ['Lost', '0', /Say what becomes of the messages/],
  ])('says in one sentence what is wrong: %s %s', async (label, text, sentence) => {
    const { user, form, fill } = await open('Change the network');
    await fill(label, text);
    await user.keyboard('{Enter}');
    expect(form.getByRole('status')).toHaveTextContent(sentence);
    expect(edits()).toEqual([]);
    const field = form.getByLabelText(label);
    expect(field).toHaveValue(text);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(sentence);
    expect(field).toHaveFocus();
    expect(form.getByLabelText('Damaged')).toBeValid();
  });

  it('says the same again where the same is wrong again', async () => {
    const { user, form, fill } = await open('Change the network');
    await fill('Lost', '120');
    await user.keyboard('{Enter}');
    const said = form.getByText(/is a share/);
    await user.keyboard('{Enter}');
    expect(form.getByText(/is a share/)).not.toBe(said);
    expect(said).not.toBeInTheDocument();
  });

  it('refuses a way from somebody to the same', async () => {
    const { user, form, fill } = await open('Change the network');
    await user.selectOptions(form.getByLabelText('From'), 'Bob');
    await user.selectOptions(form.getByLabelText('To'), 'Bob');
    await fill('Lost', '20{Enter}');
    expect(form.getByRole('status')).toHaveTextContent('two ends');
    expect(form.getByLabelText('To')).toHaveFocus();
    expect(edits()).toEqual([]);
  });

  it('says what takes the place of what, and what changes no message', async () => {
    const { form, fill } = await open('Change the network', { transport: 'tls' });
    await fill('Delivered twice', '100{Enter}');
    expect(form.getByRole('status')).toHaveTextContent('no message of the run is another one');
    await fill('All later by', '20 ms{Enter}');
    expect(form.getByRole('status')).toHaveTextContent('It takes the place of “Of what travels');
    expect(form.getByRole('status')).not.toHaveTextContent('no message');
    expect(edits()).toHaveLength(1);
  });

  it('acts at the time that is shown when it is asked to, not when its form was opened', async () => {
    const { user, form } = await open('Do something');
    act(() => lab.dispatch({ type: 'seek', cursor: 1 }));
    await user.click(form.getByRole('button', { name: 'Do it' }));
    expect(edits()).toMatchObject([{ command: { at: 0 } }]);
  });

  it('has somebody move only where there is somewhere to go', async () => {
    const { form } = await open('Do something');
    expect(form.queryByRole('option', { name: /moves/ })).toBeNull();
  });

  it('lets the reader choose where somebody moves', async () => {
    const { user, form } = await open('Do something', { flow: bindingsPileUp });
    await user.selectOptions(form.getByLabelText('Does what'), 'moves to another address');
    await user.selectOptions(form.getByLabelText('Address and port'), '198.51.100.22:5060');
    await user.click(form.getByRole('button', { name: 'Do it' }));
    expect(edits()).toMatchObject([{ command: { name: 'move', argument: '198.51.100.22:5060' } }]);
  });

  it('closes with Escape, and the focus is where it was opened', async () => {
    const { user, form } = await open('Switch off');
    await user.click(form.getByLabelText('To'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Switch off' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Switch off …' })).toHaveFocus();
  });

  it('keeps what was written while another form is open', async () => {
    const { user, form, fill } = await open('Change the network');
    await fill('Lost', '20 %');
    await user.click(screen.getByRole('button', { name: 'Switch off …' }));
    expect(screen.queryByRole('group', { name: 'Change the network' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change the network …' }));
    expect(form.getByLabelText('Lost')).toHaveValue('20 %');
  });

  it('switches somebody off for a while, from the moment that is shown', async () => {
    const { user, form, fill } = await open('Switch off');
    expect(form.getByLabelText('From')).toHaveAttribute('placeholder', 'now, 200 ms');
    await user.click(form.getByRole('button', { name: 'Switch it off' }));
    expect(form.getByRole('status')).toHaveTextContent('“To” needs a time');
    await fill('To', '30 s');
    await user.click(form.getByRole('button', { name: 'Switch it off' }));
    expect(edits()).toEqual([{ kind: 'down', node: 'server', from: 200, to: 30_000 }]);
  });

  it('breaks connections, and says where there are none', async () => {
    const { user, form } = await open('Break the connections');
    expect(form.getByText(/^No message of this run goes over a connection/)).toBeVisible();
    await user.selectOptions(form.getByLabelText('And'), 'Bob');
    await user.click(form.getByRole('button', { name: 'Break the connections' }));
    expect(form.getByRole('status')).toHaveTextContent('two ends');
    await user.selectOptions(form.getByLabelText('And'), 'SIP Server');
    await user.click(form.getByRole('button', { name: 'Break the connections' }));
    expect(edits()).toEqual([{ kind: 'reset', between: ['bob', 'server'], at: 200 }]);
  });

  it('has somebody do something, with what has to be said, and takes one of two back', async () => {
    const { user, form, fill } = await open('Do something', { transport: 'tls' });
    await user.click(form.getByRole('button', { name: 'Do it' }));
    await user.selectOptions(form.getByLabelText('Does what'), 'registers one more Contact');
    await user.click(form.getByRole('button', { name: 'Do it' }));
    expect(form.getByRole('status')).toHaveTextContent('“Contact” is empty');
    await fill('Contact', '<sips:bob@work>');
    await user.click(form.getByRole('button', { name: 'Do it' }));
    const added = { at: 200, node: 'bob', name: 'add', argument: '<sips:bob@work>' };
    expect(edits().at(-1)).toEqual({ kind: 'command', command: added });
    await user.click(screen.getByRole('button', { name: /^Take back: At 200 ms Bob registers anew/ }));
    expect(edits()).toEqual([{ kind: 'command', command: added }]);
  });
});
