import { times } from '@/lib/text/counted';
import { answersOf, callsOf, endOf, requestsOf } from '../evidence';
import { accounts, alice, calls, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone registers its own address-of-record as its Contact, and a call for it never leaves the server. */
export const contactIsAor: Failure = {
  ...ofRealLife,
  id: 'contact-is-aor',
  title: 'A call that goes in circles',
  summary:
    'The phone takes the domain of its account for its own host name and registers that. Each call that the server sends there comes back to the server, until its hops are used up.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'contact-is-aor',
      because: 'the phone takes the domain of its account for its own host name',
    },
    {
      message: 'F5',
      rule: 'max-forwards-70',
      because: 'the call may take six hops only, so that the circle can be looked at',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, options.mended ? {} : { contact: `sip:bob@${domain}` }),
        server(options),
        alice(options, { maxForwards: 6 }),
      ],
      commands: [registers(0), calls(10_000)],
      until: 60_000,
    }),
  failure: {
    number: 15,
    group: 'Answers and time',
    asked:
      'My phone is registered, and whoever calls me gets 483 Too Many Hops. There is one server only: which hops?',
    broken: 'The Contact of the REGISTER is sip:bob@biloxi.example.com, which is the address-of-record.',
    seen: 'The registration succeeds. Alice’s call reaches the server, and the server sends it to itself. In each round there is one Via more and Max-Forwards is one less: 6, 5, 4 and so on. At 0 the server answers 483, and the answer has to go back through all the rounds. Bob’s phone never hears of the call.',
    why: 'To route a call, a server replaces the address-of-record by the Contact. If both are the same, the call is for the same server again, and the location table says the same again. Max-Forwards is there to end such circles: each proxy takes one off, and at zero the request is refused with 483. With the usual 70 that makes 70 rounds. A server that compares the branches in the Vias with its own finds the circle at the second round and may answer 482 instead; where a call is sent to several contacts it has to look, since every round would double the number. The same circle comes from a phone or a container that registers the address of the proxy as its own.',
    fix: 'The phone registers the address that it listens on: host and port of the device, not the domain of the account.',
    read: ['RFC 3261 §16.3', 'RFC 3261 §8.1.1.6', 'RFC 5393 §4.1', 'RFC 5627 §5.1'],
    rules: ['contact-is-aor', 'max-forwards-zero', 'max-forwards-decrement', 'merged-request'],
    symptom(run) {
      const rounds = requestsOf(run, 'server', 'INVITE').length;
      const refusals = answersOf(run, 'server', 483).length;
      const call = callsOf(endOf(run), 'alice').at(0);
      return refusals > 0 && call?.phase === 'failed'
        ? `The server sent the INVITE to itself ${times(rounds)}, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
