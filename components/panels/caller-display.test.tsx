import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Caller, type CallState, newCaller } from '@/lib/nodes/caller/caller-state';
import { CallerDisplay } from './caller-display';

const idle = newCaller({
  displayName: 'Alice',
  aor: 'sip:alice@biloxi.example.com',
  contact: 'sip:alice@192.0.2.101',
  sentBy: '192.0.2.101:5060',
  address: '192.0.2.101:5060',
  callIdHost: '192.0.2.101',
  proxyHost: 'biloxi.example.com',
  proxyPort: 5060,
});

function withCalls(...states: readonly CallState[]): Caller {
  const calls = states.map((state, i) => ({
    to: 'sip:bob@biloxi.example.com',
    callId: `call${i}`,
    key: `key${i}`,
    startedAt: i * 1000,
    state,
    dialogs: [],
  }));
  return { ...idle, calls };
}

it('says that nobody called yet', () => {
  render(<CallerDisplay caller={idle} name="Alice" />);
  expect(screen.getByRole('region')).toHaveTextContent('No call yet');
});

it('shows each call, the last one on top, with the reason why one failed', () => {
  const failed = { phase: 'failed', reason: 'No phone rang: nobody is registered (480).' } as const;
  render(<CallerDisplay caller={withCalls({ phase: 'ended' }, failed)} name="Alice" />);
  const shown = screen.getAllByRole('region');
  expect(shown.map((one) => one.getAttribute('aria-label'))).toEqual(['Call 2 of Alice', 'Call 1 of Alice']);
  expect(shown[0]).toHaveTextContent('The call failedNo phone rang: nobody is registered (480).');
  expect(shown[1]).toHaveTextContent('The call is over');
});

it.each([
  ['calling', 'Calling …'],
  ['ringing', 'It rings'],
  ['answered', 'Answered'],
] as const)('has words for a call that is %s', (phase, words) => {
  render(<CallerDisplay caller={withCalls({ phase })} name="Alice" />);
  expect(screen.getByRole('region')).toHaveTextContent(words);
});
