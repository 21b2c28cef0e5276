import { describe, expect, it } from 'vitest';
import type { Context, Effect, Happening } from '@/lib/sim/scenario';
import { opening } from '@/test/registrar-answers';
import { register } from '@/test/scripted-client';
import { allNonces } from './authentication/nonces';
import { allBindings } from './location-table';
import { strict } from './profiles/strict';
import { handleRegistrar } from './registrar';
import { newRegistrar, type Registrar } from './registrar-state';

const instance = '+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"';
const contacts = [`Contact: <sip:bob@192.0.2.201>;reg-id=1;${instance}`];
const CLIENT = '192.0.2.201:5060';
const SERVER = '192.0.2.222:5060';

/** A registrar with a flow of bob over TCP and a binding of his without one, after some more happenings. */
function registrarAfter(...more: readonly Happening[]): {
  readonly state: Registrar;
  readonly effects: readonly Effect[];
} {
  const drawn: Record<string, number> = {};
  const context: Context = {
    now: 0,
    self: 'registrar',
    transport: { name: 'TCP', reliable: true },
    dice: {
      draw(kind) {
        drawn[kind] = (drawn[kind] ?? 0) + 1;
        return `${kind}${drawn[kind]}`;
      },
    },
    resolve: (host) => host,
  };
  const state = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: { bob: 'zanzibar' },
    owners: { 'sip:bob@biloxi.example.com': ['bob'] },
    policy: { ...strict, supports: ['outbound'] },
  });
  const happenings = [
    packet(opening),
    packet(register({ cseq: 2, lines: [...contacts, 'Supported: outbound'] })),
    packet(register({ cseq: 3, lines: ['Contact: <sip:bob@192.0.2.7>', 'Expires: 60'] })),
    ...more,
  ];
  return happenings.reduce<ReturnType<typeof registrarAfter>>(
    (step, happening) => handleRegistrar(step.state, happening, context),
    { state, effects: [] },
  );
}

function packet(text: string): Happening {
  return { kind: 'packet', packet: 'client#1', text, source: CLIENT, destination: SERVER, transport: 'TCP' };
}

function connection(event: 'closed' | 'reset' | 'refused', remote = CLIENT): Happening {
  return { kind: 'connection', event, local: SERVER, remote };
}

function contactsOf({ bindings }: Registrar): string[] {
  return allBindings(bindings).map(({ contact }) => contact);
}

const BOTH = ['sip:bob@192.0.2.201', 'sip:bob@192.0.2.7'];

describe('a connection', () => {
  it.each<[string, Happening, readonly string[]]>([
    ['that is closed takes its flow along', connection('closed'), ['sip:bob@192.0.2.7']],
    ['that is reset takes its flow along', connection('reset'), ['sip:bob@192.0.2.7']],
    ['of somebody else takes nothing along', connection('closed', '192.0.2.9:5060'), BOTH],
    ['that was never there takes nothing along', connection('refused'), BOTH],
  ])('%s', (_name, happening, left) => {
    expect(contactsOf(registrarAfter().state)).toEqual(BOTH);
    expect(contactsOf(registrarAfter(happening).state)).toEqual(left);
  });

  it('is remarked upon, and the timer set anew', () => {
    expect(registrarAfter(connection('closed')).effects).toEqual([
      expect.objectContaining({ do: 'note', note: expect.objectContaining({ spec: 'RFC 5626 §7' }) }),
      { do: 'set-timer', timer: 'bindings sip:bob@biloxi.example.com', after: 60_000, label: 'Binding ends' },
    ]);
  });
});

describe('a restart', () => {
  const restart = (argument?: string): Happening => ({
    kind: 'command',
    name: 'restart',
    ...(argument === undefined ? {} : { argument }),
  });

  it.each<[string, string | undefined, number, number]>([
    ['the bindings', 'bindings', 0, 1],
    ['the nonces', 'nonces', 2, 0],
    ['everything', 'all', 0, 0],
    ['everything, if nothing is said', undefined, 0, 0],
    ['nothing that it does not know', 'hope', 2, 1],
  ])('loses %s', (_name, argument, bindings, nonces) => {
    const { state, effects } = registrarAfter(restart(argument));
    expect(contactsOf(state)).toHaveLength(bindings);
    expect(allNonces(state.nonces)).toHaveLength(nonces);
    expect(effects[0]).toMatchObject({ do: 'note', note: { step: 'restart', verdict: 'info' } });
  });

  it('leaves no timer of what is gone, and no connection', () => {
    const timer = 'bindings sip:bob@biloxi.example.com';
    expect(registrarAfter(restart('bindings')).effects.slice(1)).toEqual([
      { do: 'clear-timer', timer },
      { do: 'reset-connections' },
    ]);
  });

  it('is the only command', () => {
    const { state, effects } = registrarAfter({ kind: 'command', name: 'sing' });
    expect([contactsOf(state), effects]).toEqual([BOTH, []]);
  });
});

describe('the time of bindings', () => {
  const timer: Happening = { kind: 'timer', timer: 'bindings sip:bob@biloxi.example.com' };

  it('is looked at once for each address-of-record, when the first of them ends', () => {
    expect(registrarAfter().effects.at(-1)).toMatchObject({
      do: 'set-timer',
      timer: timer.timer,
      after: 60_000,
    });
    expect(contactsOf(registrarAfter(timer).state)).toEqual(BOTH);
  });

  it('is as long as can be said for a contact that is no phone (RFC 3665 §2.2)', () => {
    const { state } = registrarAfter(
      packet(register({ cseq: 4, lines: ['Contact: mailto:bob@biloxi.example.com'] })),
    );
    const stored = allBindings(state.bindings).at(-1);
    expect([stored?.contact, stored?.expiresAt]).toEqual(['mailto:bob@biloxi.example.com', 4294967295000]);
  });
});
