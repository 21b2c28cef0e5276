import { times } from '@/lib/text/counted';
import { endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** What the server answers does not come through, so the phone repeats itself until it gives up. */
export const noAnswer: Failure = {
  ...ofRealLife,
  id: 'no-answer',
  title: 'Eleven times the same REGISTER, and no answer',
  summary:
    'A firewall lets the requests out and no answers in. The phone repeats its REGISTER with growing pauses, and after 32 seconds it gives up.',
  transports: ['udp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [phone(options), server(options)],
      links: options.mended ? [] : [{ from: 'server', to: 'bob', loss: 1 }],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 14,
    group: 'Answers and time',
    asked: 'My trace shows the same REGISTER many times. Is that a loop, and when does the timeout come?',
    broken: 'A firewall between phone and server drops all that the server sends.',
    seen: 'One and the same REGISTER goes out 11 times, after 0.5 s, 1 s, 2 s and then every 4 s. All 11 arrive, the server answers each, and every answer ends in a cross.',
    why: 'A datagram may get lost, so over UDP a phone repeats a request until something comes back. It is no loop: branch and CSeq stay the same, and the server knows that it saw them already. The pauses double from T1 to T2, 0.5 s to 4 s, and after 64 times T1 the phone stops and takes the silence for a 408. Nobody sends this 408; the phone makes it up. Over TCP the request would stand there once.',
    fix: 'The firewall lets in the answers to what went out. Look at the trace of the server first: it tells whether the requests are lost or the answers.',
    read: ['RFC 3261 §17.1.2.2', 'RFC 3261 §8.1.3.1', 'RFC 3261 §17.2.2', 'RFC 4320 §4.2'],
    rules: ['retransmit-schedule', 'timeout-backoff', 'branch-unique', 'non-invite-408'],
    symptom(run) {
      const sent = requestsOf(run, 'bob', 'REGISTER');
      const same = sent.filter(({ text }) => text === sent[0]?.text).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return phase === 'failed' && same > 1
        ? `The same REGISTER went out ${times(same)}, and the phone shows: ${phase}.`
        : undefined;
    },
  },
};
