import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { newSession } from '@/lib/session/session';
import { NetworkDesk } from './network-desk';
import { useLab } from './use-lab';

/** The flow runs over TLS; the open message, like those of a phone with a mind of its own, goes over something else. */
function Room({ transport }: { readonly transport: string }) {
  const lab = useLab(newSession(knownFlow('2.1'), [], { transport: 'tls' }));
  const { selected } = lab;
  return (
    <NetworkDesk
      lab={{ ...lab, selected: selected && { ...selected, packet: { ...selected.packet, transport } } }}
    />
  );
}

it.each([
  ['UDP', 1],
  ['TLS', 0],
])('offers what the transport of the message itself allows: %s', (transport, count) => {
  render(<Room transport={transport} />);
  expect(screen.queryAllByRole('button', { name: 'Deliver twice' })).toHaveLength(count);
});

it('keeps the focus on the button that leaves a message alone again', async () => {
  render(<Room transport="TLS" />);
  const button = screen.getByRole('button', { name: 'Leave it alone again' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'Lose it' }));
  expect(button).not.toHaveAttribute('aria-disabled');
  await userEvent.click(button);
  expect(button).toHaveFocus();
});
