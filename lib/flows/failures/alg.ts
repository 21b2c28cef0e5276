import { counted } from '@/lib/text/counted';
import { answersOf, endOf, notesOf, registrationOf, requestsOf } from '../evidence';
import { accounts, phoneAtHome, registers, router, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A router that wants to help rewrites SIP on the way out, and forgets the way back. */
export const alg: Failure = {
  ...ofRealLife,
  id: 'alg',
  title: 'The router rewrites SIP',
  summary:
    'The application layer gateway of the router writes its own address into Via and Contact. It does not put the old one back, and the phone throws the answers away.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F4',
      rule: 'resp-dest-rport',
      because:
        'received and rport tell where the router is, and the router lets the answer through to the phone',
    },
    {
      message: 'F4',
      rule: 'resp-sent-by-mine',
      because: 'the router wrote its own address into the Via and does not take it out again',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phoneAtHome(options, { personality: { rport: true } }),
        router(
          options.mended
            ? {}
            : {
                alg: { rewritesVia: true, rewritesContact: true, contentLength: 'adapted', restores: false },
              },
        ),
        server(options, { policy: { binding: { contact: 'by-flow' } } }),
      ],
      commands: [registers(0)],
      until: 40_000,
    }),
  failure: {
    number: 30,
    group: 'NAT and transports',
    asked: 'My provider says that I should switch off SIP ALG in the router. What does it do to my phone?',
    broken: 'SIP ALG is on: the router changes the text of the messages, and half of the work is missing.',
    seen: 'Open a REGISTER before and after the router: Via and Contact name another address. The 401 does reach the phone, with a Via that the phone has never written, and the phone goes on as if nothing had come.',
    why: 'The Via of a response is the one of the request. A phone compares its sent-by with what it writes itself, and must discard a response with another one, since that was meant for somebody else. The gateway put the public address in on the way out and should have taken it out on the way back. The rewritten Contact does harm, too: the server cannot see any more that there is a router in between. Over TLS no router can read a message, let alone change it.',
    fix: 'Switch SIP ALG off in the router, or use TLS. Phone and server find their way without help: rport and Outbound are made for that.',
    read: ['RFC 3261 §18.1.2', 'RFC 3261 §8.2.6.2', 'RFC 5626 §1'],
    rules: ['resp-sent-by-mine', 'resp-via-copy', 'content-length-matches'],
    symptom(run) {
      const asked = requestsOf(run, 'bob', 'REGISTER').length;
      const reached = answersOf(run, 'router', 401).filter(({ to }) => to === 'bob').length;
      const ignored = notesOf(run, 'bob').filter(({ step }) => step === 'ignored').length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return ignored > 0
        ? `${counted(asked, 'REGISTER')}, ${counted(reached, 'answer')} at the phone, of which it threw away ${ignored}; it shows: ${phase}.`
        : undefined;
    },
  },
};
