import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Registration } from '@/lib/nodes/user-agent/user-agent-state';
import { RegistrationState } from './registration-state';

const CASES: readonly (readonly [Registration, string])[] = [
  [{ phase: 'unregistered' }, 'Not registeredNobody can call this phone.'],
  [{ phase: 'registering' }, 'Registering …The registrar has not agreed yet.'],
  [{ phase: 'registered', expiresAt: 61_000 }, 'RegisteredThis phone counts on calls for 1 min more.'],
  [
    { phase: 'registered', expiresAt: 1_000 },
    'Registration expiredNobody can call this phone until it registers again.',
  ],
  [
    { phase: 'failed', reason: 'Not registered: nobody answered.' },
    'Registration failedNot registered: nobody answered.',
  ],
  [
    { phase: 'failed', reason: 'Not refreshed: nobody answered.', expiresAt: 61_000 },
    'Refresh failedNot refreshed: nobody answered. This phone counts on calls for 1 min more.',
  ],
];

describe('RegistrationState', () => {
  it.each(CASES)('%j', (registration, words) => {
    render(<RegistrationState registration={registration} now={1_000} />);
    expect(screen.getByRole('region', { name: 'Display of the phone' })).toHaveTextContent(words);
  });

  it('says where the registrar knows better', () => {
    render(
      <RegistrationState registration={{ phase: 'registered', expiresAt: 61_000 }} now={0} bound={false} />,
    );
    expect(screen.getByRole('region')).toHaveTextContent(
      /more\. The registrar has no binding for it any more\.$/,
    );
  });
});
