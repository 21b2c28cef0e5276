import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { register } from '@/test/scripted-client';
import { strict } from './profiles/strict';
import { newRegistrar } from './registrar-state';
import { type Ask, aorOf } from './registrar-step';
import { updateBindings } from './steps/update-bindings';

const ask: Ask = {
  registrar: newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: {},
    owners: {},
    policy: strict,
  }),
  request: parse(register({ cseq: 1, lines: ['Contact: <sip:bob@192.0.2.201>'] })),
  context: {
    now: 0,
    self: 'registrar',
    transport: { name: 'UDP', reliable: false },
    dice: { draw: () => '' },
    resolve: () => undefined,
  },
  route: { source: '192.0.2.201:5060', destination: '192.0.2.222:5060', transport: 'UDP' },
  requestUri: 'sip:biloxi.example.com',
};
const aor = 'sip:bob@biloxi.example.com';

it('gives the address-of-record to the steps after the one that finds it', () => {
  expect(aorOf({ ...ask, aor })).toBe(aor);
  expect(updateBindings.run({ ...ask, aor })?.pass).toBe(true);
});

it('lets no step write bindings of nobody', () => {
  expect(() => updateBindings.run(ask)).toThrow('No step has found the address-of-record yet.');
});
