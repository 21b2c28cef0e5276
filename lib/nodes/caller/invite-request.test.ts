import { expect, it } from 'vitest';
import type { CallerConfig } from './caller-state';
import { inviteRequest } from './invite-request';

const alice: CallerConfig = {
  displayName: 'Alice',
  aor: 'sip:alice@atlanta.example.com',
  contact: 'sip:alice@192.0.2.101',
  sentBy: '192.0.2.101:5060',
  address: '192.0.2.101:5060',
  callIdHost: '192.0.2.101',
  proxyHost: 'atlanta.example.com',
  proxyPort: 5060,
};

it.each([
  [{}, 'Max-Forwards: 70'],
  [{ maxForwards: 6 }, 'Max-Forwards: 6'],
])('a call of a caller with %j may take as many hops: %s', (change, line) => {
  const via = 'SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bK1';
  const ids = { fromTag: '1', callId: '1@192.0.2.101' };
  const text = inviteRequest({ ...alice, ...change }, 'sip:bob@biloxi.example.com', ids, via);
  expect(text.split('\r\n')).toContain(line);
});
