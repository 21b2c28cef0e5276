import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { transports } from '../transports';
import { answersOf, type Run } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { domain, phone, scene } from './scene';

const users = ['Bob', 'Carol', 'Dave', 'Erin', 'Frank'].map((name, i) => ({
  name,
  id: name.toLowerCase(),
  host: `192.0.2.${201 + i}`,
}));

/** All phones come back at once after a failure, are told to wait for ten seconds, and come back at once again. */
export const allAtOnce: Failure = {
  ...ofRealLife,
  id: 'all-at-once',
  title: 'All at once, again and again',
  summary:
    'The power is back, and all phones register in the same moment. The server asks most of them to wait ten seconds. They wait exactly that long, and are all there again.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  scenario: (options) => {
    const address = `192.0.2.222:${transports[options.transport].port}`;
    const base = options.mended ? 10_000 : 0;
    return scene(options, {
      nodes: [
        ...users.map(({ name, id, host }) =>
          phone(options, {
            id,
            label: name,
            displayName: name,
            aor: `sip:${id}@${domain}`,
            host,
            contact: `sip:${id}@${host}`,
            personality: { keepsTrying: true, backOff: { base, ceiling: 1_800_000 } },
          }),
        ),
        { id: 'server', label: 'Server', addresses: [address], state: newScripted({ address, lines }) },
      ],
      commands: users.map(({ id }) => ({ at: 0, node: id, name: 'register' })),
      until: 120_000,
    });
  },
  failure: {
    number: 45,
    group: 'Answers and time',
    asked:
      'After a power cut all phones register at once, and most of them are refused again and again. Why?',
    broken:
      'The phones come back exactly when the time of Retry-After is over, and not one of them a little later.',
    seen: 'Five REGISTERs arrive in the same moment. The server can take one a second and answers the others 503 with Retry-After: 10. Ten seconds later all others are there again, in the same moment, and again, until the last one gets its turn.',
    why: 'Retry-After says how long to stay away at least. Whoever was refused in the same moment gets the same number, so phones that obey it to the second stay in step for ever. With five it is a nuisance, with fifty thousand a server never gets up again. What breaks the step is chance: each phone draws how much longer than that it waits, and from a longer time after each failure.',
    fix: 'Each phone draws a time of its own that is no shorter than Retry-After, and a longer one after each failure.',
    read: ['RFC 5626 §4.5', 'RFC 3261 §20.33', 'RFC 3261 §21.5.4', 'RFC 3261 §10.2.7'],
    rules: ['timeout-backoff'],
    symptom(run) {
      const crowds = crowdsOf(run);
      const refusals = answersOf(run, 'server', 503).length;
      return crowds.length > 1
        ? `${crowds.length} times several phones were refused in the same moment, the last time after ${Math.round((crowds.at(-1) ?? 0) / 1000)} s; ${refusals} times 503 in all.`
        : undefined;
    },
  },
};

/** A server that can take one REGISTER a second. */
const lines = [
  {
    on: 'packet',
    times: 1,
    every: 1000,
    acts: [{ do: 'answer', status: 200, reason: 'OK', fields: [['Contact', '{contact};expires=3600']] }],
  },
  {
    on: 'packet',
    note: { text: 'This second is full: come back later.', spec: 'RFC 3261 §21.5.4', verdict: 'refused' },
    acts: [
      {
        do: 'answer',
        status: 503,
        reason: 'Service Unavailable',
        fields: [['Retry-After', '10']],
      },
    ],
  },
] as const;

/** The times (ms) at which more than one 503 was sent. */
function crowdsOf(run: Run): readonly number[] {
  const times = answersOf(run, 'server', 503).map(({ sentAt }) => sentAt);
  return [...new Set(times)].filter((at) => times.filter((time) => time === at).length > 1);
}
