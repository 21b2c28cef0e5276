import { allBindings } from '@/lib/nodes/registrar/location-table';
import { handleRegistrar } from '@/lib/nodes/registrar/registrar';
import { newRegistrar, type Registrar, type RegistrarConfig } from '@/lib/nodes/registrar/registrar-state';
import type { Context, Happening } from '@/lib/sim/scenario';
import { clientAt } from './scripted-client';

const PACKET = {
  kind: 'packet',
  packet: 'bob#1',
  source: clientAt,
  destination: '192.0.2.222:5060',
  transport: 'UDP',
} as const;

/**
 * A registrar that is asked one thing after another over UDP, with its clock and timers and without a network. What it draws is
 * called by kind and number: `nonce1`. Times are in ms.
 */
export function askedRegistrar(config: RegistrarConfig) {
  let state: Registrar = newRegistrar(config);
  const timers = new Map<string, number>();
  const drawn: Record<string, number> = {};
  const context = (now: number): Context => ({
    now,
    self: 'registrar',
    transport: { name: 'UDP', reliable: false },
    dice: {
      draw(kind) {
        drawn[kind] = (drawn[kind] ?? 0) + 1;
        return `${kind}${drawn[kind]}`;
      },
    },
    resolve: (host) => host,
  });
  const handle = (happening: Happening, now: number): readonly string[] => {
    const step = handleRegistrar(state, happening, context(now));
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do === 'set-timer') timers.set(effect.timer, now + effect.after);
      if (effect.do === 'clear-timer') timers.delete(effect.timer);
    }
    return step.effects.flatMap((effect) => (effect.do === 'send' ? [effect.text] : []));
  };
  return {
    /** Fires what is due up to a time, in its order. */
    wait(now: number): void {
      const due = () => [...timers].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b)[0];
      for (let next = due(); next !== undefined; next = due()) {
        timers.delete(next[0]);
        handle({ kind: 'timer', timer: next[0] }, next[1]);
      }
    },
    /** Everything that it sends when that arrives. */
    ask: (text: string, now: number): readonly string[] => handle({ ...PACKET, text }, now),
    bindings: () => allBindings(state.bindings),
  };
}
