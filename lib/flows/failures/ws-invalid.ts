import { counted } from '@/lib/text/counted';
import { bindingsIn, callsOf, endOf } from '../evidence';
import { accounts, alice, calls, instance, phoneInBrowser, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A browser has no address to be called at, so it makes one up. */
export const wsInvalid: Failure = {
  ...ofRealLife,
  id: 'ws-invalid',
  title: 'A phone in a browser with an address of nowhere',
  summary:
    'A browser cannot know its address and registers a made-up one that ends in .invalid. The server looks it up and finds nothing.',
  transports: ['ws'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneInBrowser(options, options.mended ? { instance, regId: 1 } : {}),
        server(options, { policy: { supports: ['path', 'outbound'] } }),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 20_000,
    }),
  failure: {
    number: 33,
    group: 'NAT and transports',
    asked:
      'My phone in the browser registers with a name such as df7jal23ls0d.invalid. How should anybody call that?',
    broken: 'The browser registers a Contact that ends in .invalid, and does not ask for Outbound.',
    seen: 'The registration succeeds. When Alice calls, the server looks for the address of df7jal23ls0d.invalid, finds none and gives up at once. The connection to the browser is open all the time.',
    why: 'JavaScript in a page is not told the address of the computer, and nobody could open a WebSocket to a browser anyway. So Via and Contact carry a made-up name, and .invalid is reserved for just that. Answers find the browser by the connection that the request came over. A call has only the Contact, unless the browser has asked with Outbound that calls use the connection that it keeps open.',
    fix: 'The browser registers with +sip.instance and reg-id, and the server supports Outbound. Where it does not, a server that stores the source of the REGISTER instead of the Contact does as well.',
    read: ['RFC 7118 §5', 'RFC 5626 §4.2', 'RFC 2606 §2'],
    rules: ['ws-uri-param', 'ws-via'],
    symptom(run) {
      const world = endOf(run);
      const [call] = callsOf(world, 'alice');
      const [binding] = bindingsIn(world);
      return call?.phase === 'failed' && binding?.contact.includes('.invalid')
        ? `The binding says ${binding.contact}, the call failed, and ${counted(world.connections.length, 'connection')} stood open all the time: ${call.reason}`
        : undefined;
    },
  },
};
