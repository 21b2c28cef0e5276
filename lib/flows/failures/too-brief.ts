import { times } from '@/lib/text/counted';
import { answersOf, endOf, registrationOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone asks for less time than the server grants at least, and asks for the same again. */
export const tooBrief: Failure = {
  ...ofRealLife,
  id: 'too-brief',
  title: 'Ten seconds are too short, twice',
  summary:
    'The phone wants to register for ten seconds, the server grants no less than ninety and says so, and the phone does not listen.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    { message: 'F5', rule: '423-retry', because: 'the phone asks for 10 seconds again, which were too few' },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: 10, personality: { tooBrief: options.mended ? 'raise' : 'repeat' } }),
        server(options, { policy: { binding: { minExpires: 90 } } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 13,
    group: 'Answers and time',
    asked: 'What does 423 Interval Too Brief want from my phone?',
    broken:
      'The phone is set to 10 seconds, and after a 423 it sends the same Expires: 10 instead of what Min-Expires names.',
    seen: 'The password is right, and still no 200 comes: 423, the same time once more, 423. Then the phone gives up.',
    why: 'Each refresh costs the server work, so it may set a floor under the time. It says how long is enough in the Min-Expires of its 423, and the phone has to raise every time that it asks for to that value before it tries again. Whoever sends the old value can only get the old answer.',
    fix: 'The phone takes the value of Min-Expires for Expires and for each expires parameter. Or its owner sets a longer time.',
    read: ['RFC 3261 §10.2.8', 'RFC 3261 §10.3', 'RFC 3261 §20.23'],
    rules: ['423-retry', '423-min-expires', '423-condition'],
    symptom(run) {
      const refusals = answersOf(run, 'server', 423).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return refusals > 0 && phase !== 'registered'
        ? `423 came ${times(refusals)}, and the phone shows: ${phase}.`
        : undefined;
    },
  },
};
