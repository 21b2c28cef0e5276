import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { Changes } from './changes';
import { type Lab, useLab } from './use-lab';
import { WhatIf } from './what-if';

let lab: Lab;

function Room({ transport }: { readonly transport: 'udp' | 'tls' }) {
  lab = useLab(newSession(knownFlow('2.1'), [], { transport }));
  return (
    <>
      <WhatIf lab={lab} />
      <Changes lab={lab} />
    </>
  );
}

const edits = () => lab.session.setup.edits;

/** Opens one of the forms; it is loaded when it is asked for. */
async function open(title: string, transport: 'udp' | 'tls' = 'udp') {
  const user = userEvent.setup();
  render(<Room transport={transport} />);
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
    expect(screen.getByText(/^Of what travels from Bob from 0\.5 s until 60 s: 20 % are lost/)).toBeVisible();
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
    expect(form.getByLabelText(label)).toHaveValue(text);
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
    expect(form.getByLabelText('From')).toHaveValue('200 ms');
    await user.click(form.getByRole('button', { name: 'Switch it off' }));
    expect(form.getByRole('status')).toHaveTextContent('“To” needs a time');
    await fill('To', '30 s');
    await user.click(form.getByRole('button', { name: 'Switch it off' }));
    expect(edits()).toEqual([{ kind: 'down', node: 'server', from: 200, to: 30_000 }]);
  });

  it('breaks connections, and says where there are none', async () => {
    const { user, form } = await open('Break the connections');
    expect(form.getByText(/^UDP has no connections/)).toBeVisible();
    await user.selectOptions(form.getByLabelText('And'), 'Bob');
    await user.click(form.getByRole('button', { name: 'Break the connections' }));
    expect(form.getByRole('status')).toHaveTextContent('two ends');
    await user.selectOptions(form.getByLabelText('And'), 'SIP Server');
    await user.click(form.getByRole('button', { name: 'Break the connections' }));
    expect(edits()).toEqual([{ kind: 'reset', between: ['bob', 'server'], at: 200 }]);
  });

  it('has somebody do something, with what has to be said, and takes one of two back', async () => {
    const { user, form, fill } = await open('Do something', 'tls');
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
