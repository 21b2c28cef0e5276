import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import type { NodeState } from '@/lib/nodes/node-state';
import type { UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import { userAgentsIn } from '@/lib/session/moment';
import { runSetup } from '@/lib/session/run-setup';
import type { Edit } from '@/lib/sim/edit';
import type { Trace, World } from '@/lib/sim/trace';
import { PhoneDisplay } from './phone-display';

function traceWith(edits: readonly Edit[] = []): Trace<NodeState> {
  return runSetup(knownFlow('2.1'), { options: { transport: 'udp', seed: 1 }, edits });
}

const { start } = traceWith();

function bobIn(world: World<NodeState>): UserAgent {
  const [, phone] = userAgentsIn(world)[0] ?? [];
  if (phone === undefined) throw new Error('flow 2.1 has no phone');
  return phone;
}

it('is nameless where there is one phone with one account', () => {
  render(<PhoneDisplay phone={bobIn(start)} world={start} />);
  expect(screen.getByRole('region', { name: 'Display of the phone' })).toHaveTextContent('Not registered');
});

it('has a line for each account, and says whose phone it is', () => {
  const phone = bobIn(start);
  const [first] = phone.lines;
  const config = { ...first.config, aor: 'sip:work@example.com' };
  const second = { ...first, config, registration: { phase: 'registering' as const } };
  render(<PhoneDisplay phone={{ ...phone, lines: [first, second] }} world={start} name="Bob" />);
  expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
    `Display of the phone of Bob, ${first.config.aor}`,
    'Display of the phone of Bob, sip:work@example.com',
  ]);
  expect(screen.getAllByRole('region')[1]).toHaveTextContent('Registering');
});

it.each([
  [[], false],
  [[{ kind: 'command', command: { at: 1000, node: 'server', name: 'restart' } }], true],
] as const)('after %j says that the registrar has forgotten it: %s', (edits, forgotten) => {
  const { world } = traceWith(edits).entries.at(-1) ?? { world: start };
  render(<PhoneDisplay phone={bobIn(world)} world={world} />);
  const display = screen.getByRole('region');
  expect(display).toHaveTextContent('This phone counts on calls for');
  expect(/no binding for it any more/.test(display.textContent)).toBe(forgotten);
});
