import { describe, expect, it } from 'vitest';
import { findings } from '@/test/call-findings';
import { CALL_AT, phone, play, type Setting, type Wire } from '@/test/call-scenario';
import { healthyCall } from '@/test/healthy-call';

const wires: readonly Wire[] = ['udp', 'tcp', 'tls', 'ws'];

const bob = 'sip:bob@biloxi.example.com';

describe('a call to a phone that is registered', () => {
  it.each(wires)('rings it, over %s, and leaves nothing behind', (wire) => {
    const { ladder, call, calls, phases } = play({ wire });
    expect(ladder).toEqual(healthyCall);
    expect(call).toEqual({ phase: 'ended' });
    expect(phases('bob')).toEqual(['ended']);
    expect(calls).toEqual({ open: {}, servers: [], clients: [] });
  });

  it.each(wires)('breaks no rule, over %s', (wire) => {
    expect(findings({ wire })).toEqual([]);
  });

  it('is one value: the state of every node is JSON', () => {
    for (const { world } of play({}).entries) {
      expect(JSON.parse(JSON.stringify(world))).toEqual(world);
    }
  });

  it('says why, with the section and what in the request decided', () => {
    const { entries, packets } = play({});
    const entry = entries.find(({ node, at }) => node === 'server' && at === CALL_AT + 50);
    expect(entry?.notes.map(({ spec, verdict, text }) => `${spec} ${verdict}: ${text}`)).toEqual([
      `RFC 3261 §16.5 ok: ${bob} has one binding in the location table.`,
      'RFC 3261 §16.6 ok: The INVITE goes to sip:bob@192.0.2.201:5060, at 192.0.2.201:5060 over UDP: its Contact says so.',
    ]);
    const [evidence] = entry?.notes[0]?.evidence ?? [];
    const invite = packets.find(({ id }) => id === 'alice#1')?.text;
    expect(evidence && invite?.slice(evidence.from, evidence.to)).toBe(bob);
  });
});

describe('a call to a phone whose Contact leads nowhere', () => {
  const hidden = { contact: 'sip:bob@10.0.0.4;transport=tcp;ob' };
  const outbound = { ...hidden, instance: 'urn:uuid:00000000-0000-1000-8000-000a95a0e128', regId: 1 };

  it('fails', () => {
    const { call } = play({ wire: 'tcp', phones: [phone('bob', 201, 'tcp', hidden)] });
    expect(call).toMatchObject({ phase: 'failed' });
  });

  it('goes down its flow with Outbound, and so do ACK and BYE', () => {
    const setting: Setting = { wire: 'tcp', phones: [phone('bob', 201, 'tcp', outbound)], until: 20_000 };
    const { ladder, packets } = play(setting);
    expect(ladder).toEqual(healthyCall);
    const ack = packets.find(({ from, text }) => from === 'alice' && text.startsWith('ACK'))?.text;
    expect(ack).toMatch(/^ACK sip:bob@10\.0\.0\.4;transport=tcp;ob SIP/);
    expect(ack).toContain('Route: <sip:tcp-192.0.2.201-5060@192.0.2.222:5060;lr;transport=tcp>');
    expect(findings(setting)).toEqual([]);
  });
});
