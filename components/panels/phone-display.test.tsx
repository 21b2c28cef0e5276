import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import type { UserAgent } from '@/lib/nodes/user-agent/user-agent-state';
import { userAgentsIn } from '@/lib/session/moment';
import { runSetup } from '@/lib/session/run-setup';
import { PhoneDisplay } from './phone-display';

function bob(): UserAgent {
  const flow = findFlow('2.1');
  const start = flow && runSetup(flow, { options: { transport: 'udp', seed: 1 }, edits: [] }).start;
  const [, phone] = (start && userAgentsIn(start)[0]) ?? [];
  if (phone === undefined) throw new Error('flow 2.1 has no phone');
  return phone;
}

it('is nameless where there is one phone with one account', () => {
  render(<PhoneDisplay phone={bob()} now={0} />);
  expect(screen.getByRole('region', { name: 'Display of the phone' })).toHaveTextContent('Not registered');
});

it('has a line for each account, and says whose phone it is', () => {
  const phone = bob();
  const second = { ...phone.config, aor: 'sip:work@example.com' };
  const further = [{ ...phone, config: second, registration: { phase: 'registering' as const } }];
  render(<PhoneDisplay phone={{ ...phone, further }} now={0} name="Bob" />);
  expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
    `Display of the phone of Bob, ${phone.config.aor}`,
    'Display of the phone of Bob, sip:work@example.com',
  ]);
  expect(screen.getAllByRole('region')[1]).toHaveTextContent('Registering');
});
