import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { times } from '@/lib/text/counted';
import { answersOf, isHealthy, type Run } from '../evidence';
import { domain, phone, registers, type Setup, scene } from '../scene';
import { transports } from '../transports';
import { type Failure, ofRealLife } from './failure';

const users = ['Bob', 'Carol', 'Dave', 'Erin', 'Frank', 'Grace', 'Heidi', 'Ivan'].map((name, i) => ({
  name,
  id: name.toLowerCase(),
  host: `192.0.2.${201 + i}`,
}));

/** All phones come back at once after a failure, are told to wait for half a minute, and come back at once again. */
export const allAtOnce: Failure = {
  ...ofRealLife,
  id: 'all-at-once',
  title: 'All at once, again and again',
  summary:
    'The power is back, and all phones register in the same moment. The server asks most of them to wait for half a minute. They wait exactly that long, and are all there again.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  scenario: (options) => {
    const address = `192.0.2.222:${transports[options.transport].port}`;
    // RFC 5626 §4.5: the first pause is drawn between this and twice as long.
    const base = options.mended ? 30_000 : 0;
    const phones = users.map(({ name, id, host }) =>
      phone(options, {
        id,
        label: name,
        displayName: name,
        aor: `sip:${id}@${domain}`,
        host,
        contact: `sip:${id}@${host}`,
        personality: { keepsTrying: true, backOff: { base, ceiling: 1_800_000 } },
      }),
    );
    const server: Setup = {
      id: 'server',
      label: 'Server',
      addresses: [address],
      state: newScripted({ address, lines }),
    };
    return scene(options, {
      // In the middle of them, so that no arrow has far to go.
      nodes: phones.toSpliced(4, 0, server),
      commands: users.map(({ id }) => registers(0, id)),
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
    seen: 'Eight REGISTERs arrive in the same moment. The server can take two a second and answers the other six 503 with Retry-After: 30. Half a minute later six are there in the same moment, then four, then two: twelve times 503, and the last phone registers after a minute and a half. The server asks nobody for proof here, which keeps the ladder short: with a 401 before each 200 it would have twice as much to do.',
    why: 'Retry-After says how long to stay away at least. Whoever was refused in the same moment gets the same number, so phones that obey it to the second stay in step for ever. With eight it is a nuisance, with fifty thousand a server never gets up again. What breaks the step is chance: each phone draws how much longer than that it waits, and from a longer time after each failure.',
    fix: 'Each phone draws a time of its own that is no shorter than Retry-After, and a longer one after each failure: here between 30 and 60 seconds. The first rush cannot be helped, but after it the six that were refused come one by one: hardly any is refused again, and all are there within a minute or so.',
    read: ['RFC 5626 §4.5', 'RFC 3261 §20.33', 'RFC 3261 §21.5.4', 'RFC 3261 §10.2.7'],
    rules: ['timeout-backoff'],
    symptom(run) {
      const crowds = crowdsOf(run);
      const refusals = answersOf(run, 'server', 503).length;
      const registered = answersOf(run, 'server', 200).at(-1);
      return crowds.length > 1
        ? `${most(run)} REGISTERs came in one second. Several phones were refused in the same moment ${times(crowds.length)}, the last time after ${inSeconds(crowds.at(-1))}; 503 came ${times(refusals)}, and the last 200 after ${inSeconds(registered?.sentAt)}.`
        : undefined;
    },
    // Whoever is refused once gets its turn the next time.
    healthy(run) {
      const refused = answersOf(run, 'server', 503).map(({ to }) => to);
      return isHealthy(run) && new Set(refused).size === refused.length;
    },
  },
};

/** A server that can take two REGISTERs a second. */
const lines = [
  {
    on: 'packet',
    times: 2,
    every: 1000,
    note: {
      text: 'There is time for this one, and no proof is asked for.',
      spec: 'RFC 3261 §10.3',
      verdict: 'ok',
    },
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
        fields: [['Retry-After', '30']],
      },
    ],
  },
] as const;

/** The times (ms) at which more than one 503 was sent. */
function crowdsOf(run: Run): readonly number[] {
  const times = answersOf(run, 'server', 503).map(({ sentAt }) => sentAt);
  return [...new Set(times)].filter((at) => times.filter((time) => time === at).length > 1);
}

/** How many REGISTERs came to the server in one second at most. */
function most(run: Run): number {
  const arrivals = run.packets.flatMap(({ to, arrivedAt }) =>
    to === 'server' && arrivedAt !== null ? arrivedAt : [],
  );
  return Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1000).length));
}

function inSeconds(ms = 0): string {
  return `${Math.round(ms / 1000)} s`;
}
