import { times } from '@/lib/text/counted';
import { answersOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** ms at which the phone is restarted. */
const RESTART = 900_000;

/** After a restart the phone has its old Call-ID and counts from one again. */
export const rebootKeepsCallId: Failure = {
  ...ofRealLife,
  id: 'reboot-keeps-call-id',
  title: 'Refused since the restart',
  summary:
    'A phone that was restarted uses its old Call-ID and counts CSeq from 1. The server takes all it says for old, until the count is past the one before or the old binding ends.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F9',
      rule: 'refresh-cseq',
      because: 'the phone counts from 1 again under its old Call-ID',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: 400, personality: { keepsTrying: true } }),
        server(options, { policy: { authentication: { nonceLifetime: 3_600_000 } } }),
      ],
      commands: [
        registers(0),
        {
          at: RESTART,
          node: 'bob',
          name: 'restart',
          ...(options.mended ? {} : { argument: 'keep-call-id' }),
        },
      ],
      until: 1_400_000,
    }),
  failure: {
    number: 21,
    group: 'Bindings',
    asked: 'Since I restarted the phone the server answers 500. Why does it work again some minutes later?',
    broken: 'The phone has stored its Call-ID for good, but not its CSeq, which begins at 1 after a restart.',
    seen: 'The password is accepted, and still the server answers 500: its binding was made with a higher CSeq of the same Call-ID. The phone tries again with longer and longer pauses, until the old binding has ended or its count is past the old one.',
    why: 'Call-ID and CSeq belong together. A phone keeps one Call-ID from one start to the next and counts up. With the same Call-ID, a lower number looks like a packet that was late, and the server has to refuse it. With a new Call-ID, the server knows that the phone was started anew, and lets it write over the old binding.',
    fix: 'The phone makes up a new Call-ID each time that it starts.',
    read: ['RFC 3261 §10.2.4', 'RFC 3261 §10.3', 'RFC 3261 §10.2'],
    rules: ['registrar-cseq-order', 'refresh-cseq', 'instance-persistent'],
    symptom(run) {
      const refusals = answersOf(run, 'server', 500);
      const last = refusals.at(-1);
      return last
        ? `500 came ${times(refusals.length)}, the last time ${Math.round((last.sentAt - RESTART) / 1000)} s after the restart.`
        : undefined;
    },
  },
};
