import type { ScriptLine } from '@/lib/nodes/scripted/scripted-state';

/** What a proxy by script does with a REGISTER whose hops are used up (RFC 3261 §16.3 item 3). */
export const tooManyHops: ScriptLine = {
  on: 'packet',
  if: { method: 'REGISTER', says: ['Max-Forwards', '0'] },
  acts: [{ do: 'answer', status: 483, reason: 'Too Many Hops' }],
  note: {
    text: 'Max-Forwards is 0: the proxy must not pass this request on.',
    spec: 'RFC 3261 §16.3',
    verdict: 'refused',
  },
};
