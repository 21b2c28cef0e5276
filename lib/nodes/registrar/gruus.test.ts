import { describe, expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { answers, opening } from '@/test/registrar-answers';
import { register, scenario } from '@/test/scripted-client';
import { allBindings } from './location-table';
import { strict } from './profiles/strict';
import type { Binding } from './registrar-state';

const config = { policy: { ...strict, supports: ['gruu'] } };
const urn = 'urn:uuid:00000000-0000-1000-8000-000a95a0e128';
const device = `+sip.instance="<${urn}>"`;
const secure = { uri: 'sips:biloxi.example.com', to: 'sips:bob@biloxi.example.com' };
const fromBob = (cseq: number, scheme: 'sip' | 'sips', more = '') =>
  register({
    cseq,
    ...(scheme === 'sips' ? secure : {}),
    lines: [`Contact: <${scheme}:bob@192.0.2.201>;${device}${more}`, 'Supported: gruu'],
  });

/** A question to whom a URI stands for. */
function options(uri: string, n: number): string {
  const request = register({ cseq: n, auth: false, callId: `options${n}` }).replaceAll('REGISTER', 'OPTIONS');
  return request.replace('sip:biloxi.example.com SIP', `${uri} SIP`);
}

/** The bindings after these requests. */
function bindingsAfter(...texts: readonly string[]): readonly Binding[] {
  const { entries } = run(scenario([opening, ...texts], 10_000, config));
  const state = entries.at(-1)?.world.nodes.registrar?.state;
  if (state?.kind !== 'registrar') throw new Error('there is a registrar');
  return allBindings(state.bindings);
}

describe('the URIs of a device', () => {
  it.each(['sip', 'sips'] as const)('have the scheme of its Contact: %s (RFC 5630 §5.2.1)', (scheme) => {
    const [, told = ''] = answers([opening, fromBob(2, scheme)], ['Contact'], config);
    expect(told).toContain(`;pub-gruu="${scheme}:bob@biloxi.example.com;gr=${urn}"`);
    expect(told).toMatch(new RegExp(`;temp-gruu="${scheme}:tgruu\\.[0-9a-f]{32}@biloxi\\.example\\.com;gr"`));
  });

  it('stay the same, but for the scheme, when the Contact changes it', () => {
    const [binding] = bindingsAfter(fromBob(2, 'sip'), fromBob(3, 'sips'));
    expect(binding?.gruu?.public).toBe(`sips:bob@biloxi.example.com;gr=${urn}`);
    expect(binding?.gruu?.temporary).toHaveLength(2);
    expect(binding?.gruu?.temporary.every((uri) => uri.startsWith('sips:tgruu.'))).toBe(true);
  });

  it.each([
    [
      'of a device that was never here',
      [],
      'sip:bob@biloxi.example.com;gr=urn:uuid:other',
      '404 Not Found: no such GRUU',
    ],
    [
      'of a device that has left',
      [fromBob(3, 'sip', ';expires=0')],
      `sip:bob@biloxi.example.com;gr=${urn}`,
      '480 Temporarily Unavailable',
    ],
    [
      'of such a device, with sips',
      [fromBob(3, 'sip', ';expires=0')],
      `sips:bob@biloxi.example.com;gr=${urn}`,
      '480 Temporarily Unavailable',
    ],
    [
      'that was temporary, and ended with the binding',
      [fromBob(3, 'sip', ';expires=0')],
      'sip:tgruu.1@biloxi.example.com;gr',
      '404 Not Found: no such GRUU',
    ],
  ] as const)('%s: a call is told so (RFC 5627 §6.1)', (_what, texts, uri, expected) => {
    const told = answers([opening, fromBob(2, 'sip'), ...texts, options(uri, 9)], [], config);
    expect(told.at(-1)).toBe(expected);
  });

  it('are refused as a Contact under either scheme: the call would come back here', () => {
    const contact = `Contact: <sips:bob@biloxi.example.com;gr=${urn}>;${device}`;
    const told = answers([opening, register({ cseq: 2, ...secure, lines: [contact] })], [], config);
    expect(told.at(-1)).toBe('403 Forbidden: the contact is the address-of-record');
  });
});
