import type { ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import type { Address, Command } from '@/lib/sim/scenario';
import { bindingsIn, callsOf, endOf, requestsOf, worldAt } from '../evidence';
import {
  accounts,
  alice,
  calls,
  hosts,
  phone,
  proxy,
  registers,
  scene,
  server,
  transportParameter,
} from '../scene';
import { type Failure, ofRealLife } from './failure';

/** ms at which Alice calls. */
const CALL = 660_000;

/** An app that the operating system has put to sleep does not refresh, and nobody wakes it. */
export const sleepingPhone: Failure = {
  ...ofRealLife,
  id: 'sleeping-phone',
  title: 'The app is asleep',
  summary:
    'A phone app is put to sleep as soon as nobody looks at it. It has told the server how to wake it by a push notification, but the server does not know of that, and the registration ends after ten minutes.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F17',
      rule: 'refresh-in-time',
      because: 'the app slept while its binding ended',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          label: 'Bob’s app',
          registrarHost: hosts.proxy,
          contact: `sip:bob@${hosts.bob}:5060${transportParameter(options.transport)};${push}`,
          expires: 600,
          // Asleep, its timers stand still: the refresh is due, and nothing happens until something wakes it.
          personality: { refreshAt: 3 },
        }),
        options.mended ? proxy(options, 'Proxy with push', waking) : proxy(options, 'Proxy', passing),
        server(options, { policy: { authentication: { nonceLifetime: 3_600_000 } } }),
        alice(options, { proxyHost: hosts.proxy }),
      ],
      commands: [
        registers(0),
        ...(options.mended ? pushed : []),
        calls(CALL),
        // Bob takes the phone out of his pocket and opens the app.
        { at: 900_000, node: 'bob', name: 'refresh' },
      ],
      until: 930_000,
    }),
  failure: {
    number: 48,
    group: 'Bindings',
    asked: 'Why does my phone app ring only while it is open?',
    broken: 'The server does not know push notifications: it passes over what the Contact says about them.',
    seen: 'The Contact of the app has pn-provider, pn-param and pn-prid, and the 200 has no word about them. No refresh comes, and after ten minutes the server forgets the binding. Alice’s call a minute later gets 480. When Bob opens the app it registers again, as if nothing had been.',
    why: 'A registration lives on what the phone sends. Operating systems stop apps that nobody looks at, to save the battery, and a timer of an app that sleeps does not fire. So somebody else has to remember: the app names its push service (pn-provider), what that service needs (pn-param) and which app on which device is meant (pn-prid), and a proxy that supports this says so in the Feature-Caps of the 200. It has the app woken two minutes or more before the binding ends, and when a call comes. The call waits at the proxy until the app has registered, since only then is it awake and can be reached. A proxy that knows nothing of it does not complain: parameters of a URI that mean nothing to somebody are passed over.',
    fix: 'The server has to support push for the service that the app uses. Then it asks that service to wake the app, which registers at once, and the call goes through after a second. The push itself is no SIP and not on the ladder.',
    read: ['RFC 8599 §4.1', 'RFC 8599 §5.5', 'RFC 8599 §5.6', 'RFC 3261 §10.2.4'],
    rules: ['refresh-in-time', 'push-params-together'],
    symptom(run) {
      const asks = requestsOf(run, 'bob', 'REGISTER').some(({ text }) => text.includes('pn-prid='));
      const bound = bindingsIn(worldAt(run, CALL)).length;
      const call = callsOf(endOf(run), 'alice').at(0);
      return asks && bound === 0 && call?.phase === 'failed'
        ? `The Contact says how to wake the app, nobody did, and the call found no binding: ${call.reason}`
        : undefined;
    },
  },
};

/** Which push service, which project of it, and which app on which device. */
const push = 'pn-provider=fcm;pn-param=biloxi-phone-7f3c2;pn-prid=fK3dQ9xLr0a7Vb2ePzYwUt';

/** What a push notification does: the app wakes up and registers. */
const pushed: readonly Command[] = [470_000, CALL + 1000].map((at) => ({ at, node: 'bob', name: 'refresh' }));

/** Passes everything on. Without Record-Route what follows in a call passes it by. */
function passing(onward: Address): readonly ScriptLine[] {
  return [{ on: 'packet', acts: [{ do: 'relay', to: onward, without: ['Record-Route'] }] }];
}

/** Says that it supports push, and lets a call wait until the app is awake (RFC 8599 §5.2). */
function waking(onward: Address): readonly ScriptLine[] {
  return [
    {
      on: 'packet',
      if: { answers: 'REGISTER', status: 200 },
      acts: [
        { do: 'relay', to: onward, responseFields: [['Feature-Caps', '*;+sip.pns="fcm"']] },
        { do: 'release', to: onward },
      ],
      note: {
        text: 'The app is awake and registered: a call that waited for it goes on. The 200 tells the app that push is supported here.',
        spec: 'RFC 8599 §5.6.1',
      },
    },
    {
      on: 'packet',
      if: { method: 'INVITE' },
      acts: [{ do: 'answer', status: 100, reason: 'Trying' }, { do: 'hold' }],
      note: {
        text: 'Bob’s app may be asleep: the push service is asked to wake it, and the call waits until its REGISTER has been answered.',
        spec: 'RFC 8599 §5.6.2',
      },
    },
    // It has said so itself.
    { on: 'packet', if: { status: 100 }, acts: [] },
    ...passing(onward),
  ];
}
