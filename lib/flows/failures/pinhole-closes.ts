import { counted } from '@/lib/text/counted';
import { bindingsIn, callsOf, endOf, notesOf } from '../evidence';
import {
  accounts,
  alice,
  calls,
  knowsHomeAddress,
  phoneAtHome,
  registers,
  router,
  scene,
  server,
} from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The router at home forgets the way to the phone long before the registration ends. */
export const pinholeCloses: Failure = {
  ...ofRealLife,
  id: 'pinhole-closes',
  title: 'Reachable for the first half minute only',
  summary:
    'The phone is registered for an hour, but the router in front of it forgets the way in after half a minute of silence, and calls die there.',
  transports: ['udp'],
  accounts,
  breaks: [knowsHomeAddress],
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
      commands: [registers(0), calls(10_000), calls(120_000)],
      until: 160_000,
    }),
  failure: {
    number: 29,
    group: 'NAT and transports',
    asked: 'Why do calls arrive right after I switch the phone on, and none a few minutes later?',
    broken:
      'Nothing is sent through the router between two registrations, and it closes the way in after 30 s.',
    seen: 'Alice’s first call rings. Her second one ends at the router, while the location table still promises almost an hour.',
    why: 'A router opens a port for answers when something goes out, and closes it when nothing has gone out for a while: half a minute to a few minutes over UDP. The registrar knows nothing of that. Its binding lives as long as it granted, and it sends calls to a port that is closed. For the router any datagram will do, but only some tell the phone whether anybody is still there. RFC 5626 knows two keep-alives: over UDP a STUN request every 24 to 29 s, whose answer also shows when the port has changed, and over TCP two line ends, which are answered with one. Common practice over UDP is something else: two line ends, which nobody answers, or OPTIONS, which costs more and is answered by any server. Many servers send the OPTIONS themselves, and some grant such phones a minute instead of an hour.',
    fix: 'The phone sends something through the router before it forgets. Here it is two line ends every 25 s, as many phones do it over UDP; this simulation knows those and OPTIONS, and no STUN.',
    read: ['RFC 5626 §4.4', 'RFC 5626 §3.5.2', 'RFC 5626 §3.5.1', 'RFC 3581 §3', 'RFC 4787 §4.3'],
    rules: ['contact-private-address', 'refresh-in-time'],
    symptom(run) {
      const world = endOf(run);
      const late = callsOf(world, 'alice').at(1);
      const bound = bindingsIn(world).length > 0;
      const shut = notesOf(run, 'router').filter(({ step }) => step === 'dropped').length;
      return late?.phase === 'failed' && bound && shut > 0
        ? `The second call failed though the binding is there, since the router dropped ${counted(shut, 'packet')}: ${late.reason}`
        : undefined;
    },
  },
};
