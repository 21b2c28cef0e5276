import { answersOf, bindingsIn, endOf, phoneIn, registrationOf } from '../evidence';
import { accounts, alice, calls, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The server asks for a password, but not whether its owner may change the bindings of this address. */
export const registeringOthers: Failure = {
  ...ofRealLife,
  id: 'registering-others',
  title: 'Carol’s password, Bob’s calls',
  summary:
    'Carol proves that she is Carol and registers her phone for Bob’s address. The server looks at the password alone, and Bob’s calls ring at her desk.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          id: 'carol',
          label: 'Carol’s phone',
          displayName: 'Carol',
          from: `sip:carol@${domain}`,
          username: 'carol',
          password: 'casablanca',
        }),
        server(options, { policy: { authentication: { checksOwner: options.mended === true } } }),
        alice(options),
      ],
      commands: [registers(0, 'carol'), calls(60_000)],
      until: 90_000,
    }),
  failure: {
    number: 26,
    group: 'Bindings',
    asked: 'Can somebody with an account of their own register for my number and get my calls?',
    broken: 'The server does not compare the user name of the credentials with the address in To.',
    seen: 'From and the credentials say carol, To says bob, and the server answers 200. Alice calls Bob, and Carol’s phone rings.',
    why: 'In a REGISTER To does not name a callee: it names the address-of-record whose bindings are to change. From is to say who asks for it, but anybody can write there what they like. A right password proves who somebody is, not what they may do. So a registrar asks in a step of its own whether this user may change this address, and answers 403 if not.',
    fix: 'The server checks that the user owns the address. Carol then gets 403, and no call for Bob.',
    read: ['RFC 3261 §10.3', 'RFC 3261 §10.2', 'RFC 3261 §26.1.1'],
    rules: ['register-not-authorized', 'auth-username-aor', 'register-from-to', 'register-to-is-sip'],
    symptom(run) {
      const world = endOf(run);
      const { calls, lines } = phoneIn(world, 'carol');
      const rang = Object.keys(calls.open).length;
      const bound = bindingsIn(world).some(({ contact }) => contact === lines[0].config.contact);
      return bound && rang > 0
        ? `A call for Bob rang at Carol’s phone, whose Contact stands in his place.`
        : undefined;
    },
    // Carol is refused, and whoever calls Bob is told that he is not there.
    healthy(run) {
      const world = endOf(run);
      const isRefused = answersOf(run, 'server', 403).some(({ to }) => to === 'carol');
      return isRefused && registrationOf(world, 'carol').phase === 'failed' && bindingsIn(world).length === 0;
    },
  },
};
