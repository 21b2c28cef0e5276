import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

const realm = 'asterisk';

/** The phone has a password for the domain, and the server asks for one for something else. */
export const realmNotDomain: Failure = {
  ...ofRealLife,
  id: 'realm-not-domain',
  title: 'A password that the phone does not dare to use',
  summary:
    'The phone is set up with a password for the realm biloxi.example.com. The server calls its realm asterisk, so the phone finds no password for it and says nothing more.',
  transports: ['udp', 'tcp'],
  accounts: accounts.map((account) => ({ ...account, realm })),
  breaks: [
    {
      message: 'F2',
      rule: 'realm-domain',
      because: 'this server calls itself by the name of its software, as many do',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: options.mended ? {} : { realm: domain } }),
        server(options, { realm }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 4,
    group: 'Digest authentication',
    asked: 'Why does my phone say that it has no credentials, although I typed them in?',
    broken: 'The realm is fixed to biloxi.example.com in the phone, and the server names the realm asterisk.',
    seen: 'One REGISTER, one 401, and then nothing: there is no F3, and the phone shows a failure at once.',
    why: 'A realm is a name that a server gives to the place where its users and passwords are kept. The phone uses it to look up which password is meant, and to keep the password of one provider from another. RFC 3261 wants it to be the only one of its kind in the world and advises to use a domain name, but a phone compares the string alone, and many servers have the name of their software there. A phone that takes the realm for the domain looks under the wrong name. Nothing is wrong with the password, it is never used.',
    fix: 'Leave the realm of the account empty or write * there, so that the phone answers whatever realm its own server names; or copy the realm letter by letter from the 401.',
    read: ['RFC 3261 §22.1', 'RFC 7616 §3.3'],
    rules: ['realm-domain', 'auth-realm-echo'],
    symptom(run) {
      const challenges = answersOf(run, 'server', 401).length;
      const requests = requestsOf(run, 'bob', 'REGISTER').length;
      const state = registrationOf(endOf(run), 'bob');
      return state.phase === 'failed' && challenges > 0 && requests === 1
        ? `The 401 stays without an answer. ${state.reason}`
        : undefined;
    },
  },
};
