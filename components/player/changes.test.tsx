import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import type { Edit } from '@/lib/sim/edit';
import { Changes } from './changes';
import { type Lab, useLab } from './use-lab';

let lab: Lab;

function Room() {
  lab = useLab(newSession(knownFlow('2.1'), [], { transport: 'udp' }));
  return <Changes lab={lab} />;
}

function open(edits: readonly Edit[]) {
  render(<Room />);
  for (const edit of edits) act(() => lab.dispatch({ type: 'edit', edit }));
  return userEvent.setup();
}

const three = ['bob#1', 'server#1', 'bob#2'].map((packet): Edit => ({ kind: 'delay', packet, by: 10 }));
const list = () => within(screen.getByRole('region', { name: 'Your changes' }));

describe('the list of changes', () => {
  it('hands the focus on to the next change and, after the last, to its heading', async () => {
    const user = open(three);
    await user.click(list().getByRole('button', { name: /^Take back: F2/ }));
    expect(list().getByRole('button', { name: /^Take back: F3/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(list().getByRole('button', { name: /^Take back: F1/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(list().getByRole('heading', { name: 'Your changes' })).toHaveFocus();
  });

  it('keeps the focus on what switches itself off', async () => {
    const user = open(three.slice(0, 1));
    for (const name of ['Undo the last change', 'Redo', 'Reset the flow']) {
      const button = list().getByRole('button', { name });
      await user.click(button);
      expect(button).toHaveFocus();
      expect(button).toHaveAttribute('aria-disabled', 'true');
    }
    await user.click(list().getByRole('button', { name: 'Reset the flow' }));
    expect(lab.session.past).toHaveLength(2);
  });

  it('cuts what would fill the page', () => {
    const argument = '<sip:b@b>'.repeat(400);
    open([{ kind: 'command', command: { at: 10, node: 'bob', name: 'add', argument } }]);
    const [words] = list().getAllByRole('listitem');
    expect(words?.textContent).toMatch(/^At .* Bob registers one more Contact: <sip:b@b>.* …$/);
    expect(words?.textContent?.length).toBeLessThan(200);
  });
});
