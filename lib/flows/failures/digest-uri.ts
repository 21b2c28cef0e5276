import { times } from '@/lib/text/counted';
import { answersOf, requestsOf } from '../evidence';
import { accounts, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The credentials are for a shorter URI than the one in the first line. */
export const digestUri: Failure = {
  ...ofRealLife,
  id: 'digest-uri',
  title: 'Credentials for another URI',
  summary:
    'The first line of the request ends in ;transport=tcp, the uri in the credentials does not. A strict server takes such credentials for stolen ones.',
  transports: ['tcp'],
  accounts,
  breaks: [
    {
      message: 'F3',
      rule: 'auth-uri-is-ruri',
      because: 'the phone leaves out the transport when it writes the uri',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          registrar: `sip:${domain};transport=tcp`,
          personality: { shortensUri: !options.mended },
        }),
        server(options),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 5,
    group: 'Digest authentication',
    asked: 'Why is the same account accepted by one server and refused by another, with the same password?',
    broken: 'The phone drops ;transport=tcp when it writes the uri of its credentials.',
    seen: 'F3 says REGISTER sip:biloxi.example.com;transport=tcp in its first line and uri="sip:biloxi.example.com" in its credentials. The answer is 400.',
    why: 'The uri is part of what is hashed, so credentials are good for one target. That is worth something only if the server compares it with the target of the request, and RFC 3261 wants the two to be the same. Two sip URIs of which one alone has a transport parameter are not the same. Proxies may rewrite the first line on the way, and for their sake a server may forgive a difference; so some servers do, and others answer 400 or 401 for ever.',
    fix: 'The phone copies the Request-URI whole, with port and parameters, into uri, and computes the response with that.',
    read: ['RFC 3261 §22.4', 'RFC 7616 §3.4.6', 'RFC 3261 §19.1.4'],
    rules: ['auth-uri-is-ruri', 'auth-uri-quoted', 'auth-response-value'],
    symptom(run) {
      const pairs = requestsOf(run, 'bob', 'REGISTER').flatMap(({ text }) => {
        const [asked, proved] = [/^REGISTER (\S+)/.exec(text)?.[1], /[ ,]uri="([^"]*)"/.exec(text)?.[1]];
        return asked === undefined || proved === undefined ? [] : [{ asked, proved }];
      });
      const other = pairs.find(({ asked, proved }) => asked !== proved);
      const refusals = answersOf(run, 'server', 400).length;
      return other !== undefined && refusals > 0
        ? `400 came ${times(refusals)}: the request is for ${other.asked}, the credentials are for ${other.proved}.`
        : undefined;
    },
  },
};
