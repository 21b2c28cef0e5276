import { bindingsIn, callsOf, endOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, alice, domain, phone, scene, server } from './scene';

/** An app that the operating system has put to sleep does not refresh, and wakes up too late. */
export const sleepingPhone: Failure = {
  ...ofRealLife,
  id: 'sleeping-phone',
  title: 'The app is asleep',
  summary:
    'A phone app is put to sleep as soon as nobody looks at it. Its timer does not run, its registration ends after ten minutes, and no call can wake it.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F9',
      rule: 'refresh-in-time',
      because: 'the app slept while its binding ended',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        // Asleep, its timers stand still: the refresh is due, and nothing happens until somebody wakes it.
        phone(options, { label: 'Bob’s app', expires: 600, personality: { refreshAt: 3 } }),
        server(options),
        alice(options),
      ],
      commands: [
        { at: 0, node: 'bob', name: 'register' },
        // What a push notification does: the app is woken and sends a REGISTER.
        ...(options.mended ? [{ at: 540_000, node: 'bob', name: 'refresh' }] : []),
        { at: 660_000, node: 'alice', name: 'call', argument: `sip:bob@${domain}` },
        // Bob takes the phone out of his pocket.
        { at: 900_000, node: 'bob', name: 'refresh' },
      ],
      until: 930_000,
    }),
  failure: {
    number: 48,
    group: 'Bindings',
    asked: 'Why does my phone app ring only while it is open?',
    broken: 'The app sleeps in the background, and nothing wakes it before its registration ends.',
    seen: 'After ten minutes the server forgets the binding, and no refresh was sent. Alice’s call a minute later gets 480. When Bob opens the app it registers again, as if nothing had been.',
    why: 'A registration lives on what the phone sends. Operating systems stop apps that nobody looks at, to save the battery, and a timer of an app that sleeps does not fire. The server can do nothing but let the binding end. So it has to reach the app by another way: a push service, whose name and key the app puts into its Contact as pn-provider and pn-prid.',
    fix: 'The server has a push notification sent to the app before the binding ends and when a call comes. The app wakes up, registers, and sleeps again.',
    read: ['RFC 8599 §4', 'RFC 8599 §5', 'RFC 3261 §10.2.4'],
    rules: ['refresh-in-time', 'push-params-together'],
    symptom(run) {
      const world = endOf(run);
      const call = callsOf(world, 'alice').at(0);
      return call?.phase === 'failed' && bindingsIn(world).length > 0
        ? `The app is registered now, but the call before that failed: ${call.reason}`
        : undefined;
    },
  },
};
