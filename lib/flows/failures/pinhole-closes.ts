import { bindingsIn, callsOf, endOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, alice, phoneAtHome, router, scene, server } from './scene';

/** The router at home forgets the way to the phone long before the registration ends. */
export const pinholeCloses: Failure = {
  ...ofRealLife,
  id: 'pinhole-closes',
  title: 'Reachable for the first half minute only',
  summary:
    'The phone is registered for an hour, but the router in front of it forgets the way in after half a minute of silence, and calls die there.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F2',
      rule: 'contact-private-address',
      because:
        'the phone knows no other address than the one it has at home; the server looks at where requests come from',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneAtHome(options, {
          personality: {
            rport: true,
            ...(options.mended ? { keepAlive: { every: 25_000, kind: 'crlf' } } : {}),
          },
        }),
        router({ lifetime: 30_000 }),
        server(options, { policy: { binding: { contact: 'by-flow' } } }),
        alice(options),
      ],
      commands: [
        { at: 0, node: 'bob', name: 'register' },
        { at: 10_000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com' },
        { at: 120_000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com' },
      ],
      until: 160_000,
    }),
  failure: {
    number: 29,
    group: 'NAT and transports',
    asked: 'Why do calls arrive right after I switch the phone on, and none a few minutes later?',
    broken:
      'Nothing is sent through the router between two registrations, and it closes the way in after 30 s.',
    seen: 'Alice’s first call rings. Her second one ends at the router, while the location table still promises almost an hour.',
    why: 'A router opens a port for answers when something goes out, and closes it when nothing has gone out for a while: half a minute to a few minutes over UDP. The registrar knows nothing of that. Its binding lives as long as it granted, and it sends calls to a port that is closed.',
    fix: 'The phone sends something through the router before it forgets: two line ends every 25 s are enough.',
    read: ['RFC 5626 §4.4', 'RFC 3581 §3', 'RFC 4787 §4.3'],
    rules: ['contact-private-address', 'refresh-in-time'],
    symptom(run) {
      const world = endOf(run);
      const late = callsOf(world, 'alice').at(1);
      const bound = bindingsIn(world).length > 0;
      return late?.phase === 'failed' && bound
        ? `The second call failed though the binding is there: ${late.reason}`
        : undefined;
    },
  },
};
