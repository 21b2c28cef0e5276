import { counted } from '@/lib/text/counted';
import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, knowsHomeAddress, phoneAtHome, registers, router, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Answers go to the port that the Via names, and at the router that is another one. */
export const noRport: Failure = {
  ...ofRealLife,
  id: 'no-rport',
  title: 'The 401 never arrives',
  summary:
    'The phone does not ask for rport. The server answers to port 5060 of the router, and there nothing is open.',
  transports: ['udp'],
  accounts,
  breaks: [knowsHomeAddress],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneAtHome(options, { personality: { rport: options.mended === true } }),
        router(),
        server(options, { policy: { binding: { contact: 'by-flow' } } }),
      ],
      commands: [registers(0)],
      until: 40_000,
    }),
  failure: {
    number: 28,
    group: 'NAT and transports',
    asked:
      'The server log shows that it answers every REGISTER. Why does my phone say that there is no answer?',
    broken: 'The Via of the phone has no rport, so answers go to the port that the Via names.',
    seen: 'Each REGISTER comes to the server from port 40000 of the router. Each 401 goes to port 5060 of the router and ends there. The phone repeats itself for 32 s and gives up.',
    why: 'Over UDP a response goes to the address that the request came from, and to the port that the top Via names. That is 5060 here, the port of the phone. The router has given the phone another port to the outside, and only that one is open. With an empty rport in its Via the phone asks the server to answer to the port that it sees.',
    fix: 'The phone puts ;rport into its Via. Many phones have a switch for it, called rport or symmetric signalling. Where it has none, many servers can be told to answer to the port that they see, and TCP has no such trouble.',
    read: ['RFC 3581 §3', 'RFC 3581 §4', 'RFC 3261 §18.2.2'],
    rules: ['via-rport-empty', 'resp-rport', 'resp-dest-rport', 'resp-received'],
    symptom(run) {
      const asked = requestsOf(run, 'bob', 'REGISTER').length;
      const challenged = answersOf(run, 'server', 401).length;
      const reached = answersOf(run, 'router', 401).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return challenged > 0 && reached === 0
        ? `${counted(asked, 'REGISTER')}, ${counted(challenged, 'answer')} of the server, and nothing came to the phone; it shows: ${phase}.`
        : undefined;
    },
  },
};
