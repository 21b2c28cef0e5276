import { counted } from '@/lib/text/counted';
import { bindingsIn, callsOf, endOf, lineIn } from '../evidence';
import { accounts, alice, calls, instance, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Each time that the phone gets another address it leaves a dead binding behind, until the server takes no more. */
export const bindingsPileUp: Failure = {
  ...ofRealLife,
  id: 'bindings-pile-up',
  title: 'One phone, three addresses, none of them right',
  summary:
    'The phone changes its network three times and leaves a binding behind each time. Then the table is full, the server refuses the only one that would be right, and calls go to the dead ones.',
  transports: ['udp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        {
          ...phone(options, options.mended ? { instance, regId: 1 } : {}),
          addresses: ['192.0.2.201', '198.51.100.21', '198.51.100.22', '198.51.100.23'].map(
            (host) => `${host}:5060`,
          ),
        },
        server(options, {
          policy: { supports: ['path', 'outbound'], binding: { contacts: { most: 3, whenFull: '403' } } },
        }),
        alice(options),
      ],
      commands: [
        registers(0),
        { at: 20_000, node: 'bob', name: 'move', argument: '198.51.100.21:5060' },
        { at: 40_000, node: 'bob', name: 'move', argument: '198.51.100.22:5060' },
        { at: 60_000, node: 'bob', name: 'move', argument: '198.51.100.23:5060' },
        calls(70_000),
      ],
      until: 110_000,
    }),
  failure: {
    number: 24,
    group: 'Bindings',
    asked: 'I have one phone. Why does the server say that I have too many contacts?',
    broken: 'The phone does not say which device it is, so each new address looks like one more phone.',
    seen: 'The location table grows with each move. The fourth REGISTER gets 403, since three contacts are all that the server allows. Alice’s call goes to three addresses at once, nobody is there, and it ends with 408.',
    why: 'A server tells bindings apart by their Contact URI. With another address it is another URI, and the old binding stays until its time is over: up to an hour, for it cannot know that nobody is there any more. The phone could take the old Contact back in its next REGISTER, from the new address too, but after a change of network most have forgotten it.',
    fix: 'The phone sends +sip.instance, the same for ever, and reg-id (Outbound). The server then sees that it is the same device, and puts the new Contact in the place of the old one. Both sides have to know Outbound for that.',
    read: ['RFC 5626 §4.1', 'RFC 5626 §6', 'RFC 3261 §10.3', 'RFC 3261 §19.1.4'],
    rules: ['instance-persistent', 'reg-id-needs-instance', 'uri-compare-default-port'],
    symptom(run) {
      const world = endOf(run);
      const { contact } = lineIn(world, 'bob').config;
      const bindings = bindingsIn(world);
      const call = callsOf(world, 'alice').at(-1);
      return bindings.length > 1 &&
        !bindings.some((one) => one.contact === contact) &&
        call?.phase === 'failed'
        ? `${counted(bindings.length, 'binding')}, none of them for ${contact}, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
