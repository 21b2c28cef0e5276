import { counted } from '@/lib/text/counted';
import { bindingsIn, callsOf, endOf, requestsOf } from '../evidence';
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

/** The registrar believes an address that means something at Bob's home only. */
export const privateContact: Failure = {
  ...ofRealLife,
  id: 'private-contact',
  title: 'Registered, and no call ever arrives',
  summary:
    'The phone registers its address at home, and the server sends calls there. The way from outside ends before it begins.',
  transports: ['udp'],
  accounts,
  breaks: [knowsHomeAddress],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneAtHome(options, { personality: { rport: true } }),
        router(),
        server(options, { policy: { binding: { contact: options.mended ? 'by-flow' : 'as-written' } } }),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 50_000,
    }),
  failure: {
    number: 27,
    group: 'NAT and transports',
    asked: 'The phone says that it is registered, and I can call out. Why does nobody get through to me?',
    broken:
      'The Contact says 192.168.1.20, an address of the home network, and the server takes it at its word.',
    seen: 'REGISTER and 200 travel as they should. Alice’s INVITE leaves the server for 192.168.1.20 and is never seen again. After 32 s she gets 408.',
    why: 'A response goes back where its request came from, by the top Via, and so it finds the open port of the router. A request goes where the Contact says. Addresses such as 192.168.1.20 are used in millions of homes, and no way leads to them from outside. So a 200 proves that answers come back to the phone, and nothing about calls.',
    fix: 'The server sends calls where the REGISTER came from instead, which is the open port of the router. With Outbound a phone asks for just that.',
    read: ['RFC 3261 §18.2.2', 'RFC 3261 §16.6', 'RFC 5626 §1', 'RFC 1918 §3'],
    rules: ['contact-private-address', 'resp-dest-rport'],
    symptom(run) {
      const world = endOf(run);
      const [call] = callsOf(world, 'alice');
      const [binding] = bindingsIn(world);
      const astray = requestsOf(run, 'server', 'INVITE').filter(({ to }) => to === undefined).length;
      return call?.phase === 'failed' && binding && astray > 0
        ? `The binding says ${binding.contact}, ${counted(astray, 'INVITE')} went there and reached nobody: ${call.reason}`
        : undefined;
    },
  },
};
