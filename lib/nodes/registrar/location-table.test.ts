import { describe, expect, it } from 'vitest';
import { run } from '@/lib/sim/run';
import { opening } from '@/test/registrar-answers';
import { clientAt, register, scenario } from '@/test/scripted-client';
import { allBindings, bindingsOf, locationTable, withBindings } from './location-table';
import type { Binding } from './registrar-state';

const phone = 'Contact: <sip:bob@192.0.2.201>';

describe('the location table', () => {
  const bindings = (texts: readonly string[], until: number) => {
    const { entries } = run(scenario(texts, until));
    return entries.map(({ at, world }) => {
      const state = world.nodes.registrar?.state;
      return [at, state?.kind === 'registrar' ? allBindings(state.bindings).length : 0] as const;
    });
  };

  it('loses a binding when its time is over', () => {
    const table = bindings([opening, register({ cseq: 2, lines: [phone, 'Expires: 60'] })], 100_000);
    expect(table.find(([, count]) => count === 1)?.[0]).toBe(1010);
    expect(table.at(-1)).toEqual([61_010, 0]);
  });

  it('changes nothing when one contact of several is refused', () => {
    const mixed = register({ cseq: 2, lines: [phone, 'Contact: <sip:bob@192.0.2.7>;expires=5'] });
    expect(bindings([opening, mixed], 5000).at(-1)?.[1]).toBe(0);
  });

  it('keeps each address-of-record apart, wherever it stands', () => {
    const aors = Array.from({ length: 1000 }, (_, i) => `sip:user${i}@biloxi.example.com`);
    const table = locationTable(aors.flatMap((aor) => [bindingOf(aor, 'a'), bindingOf(aor, 'b')]));
    expect(allBindings(table)).toHaveLength(2000);
    for (const aor of aors) expect(bindingsOf(table, aor).map(({ callId }) => callId)).toEqual(['a', 'b']);
    const emptied = aors.reduce((left, aor) => withBindings(left, aor, []), table);
    expect(emptied).toEqual([]);
  });
});

function bindingOf(aor: string, callId: string): Binding {
  const flow = { source: clientAt, destination: '192.0.2.222:5060', transport: 'UDP' };
  const time = { grantedAt: 0, expiresAt: 1 };
  return { aor, contact: 'sip:x@192.0.2.7', callId, cseq: 1, ...time, flow, path: [] };
}
