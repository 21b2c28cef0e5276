import { authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { times } from '@/lib/text/counted';
import { answersOf, endOf, registrationOf, requestsOf, serverIn } from '../evidence';
import { accounts, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The account has a number and a name to prove itself with, and the number stands in both places. */
export const authName: Failure = {
  ...ofRealLife,
  id: 'auth-name',
  title: 'The number in the place of the name',
  summary:
    'The provider gave a telephone number, a name for authentication and a password. The phone uses the number as that name, and no password fits a name that does not exist.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          aor: `sip:2010@${domain}`,
          username: options.mended ? 'bob' : '2010',
        }),
        server(options, { owners: { [`sip:2010@${domain}`]: ['bob'] } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 3,
    group: 'Digest authentication',
    asked: 'My password is right, I copied it, so why is it refused?',
    broken: 'The field for the authentication name holds the number 2010, and the account is called bob.',
    seen: 'The credentials in F3 say username="2010". The server answers 401 a second time, and the phone shows that its login failed.',
    why: 'Three names meet in a registration. To says whose calls are wanted: that is the number. The display name is only shown to people. The username in the credentials says whose password was used, and each realm has a list of its own for that. The name is the first thing that goes into the hash, so the best password gives the wrong response under a wrong name. Most servers answer an unknown name and a wrong password alike, so that nobody can find out which names there are. That is why the phone cannot tell you which of the two it is.',
    fix: 'The authentication name goes into username alone; the number stays in the address, in From and To.',
    read: ['RFC 3261 §22.1', 'RFC 3261 §26.3.2.1', 'RFC 7616 §3.4.2'],
    rules: ['auth-username-aor', 'auth-required-params', 'auth-response-value'],
    symptom(run) {
      const known = Object.keys(serverIn(endOf(run)).config.passwords);
      const names = requestsOf(run, 'bob', 'REGISTER').flatMap(({ text }) => usernameIn(text) ?? []);
      const unknown = names.find((name) => !known.includes(name));
      const { phase } = registrationOf(endOf(run), 'bob');
      return unknown !== undefined && phase === 'failed'
        ? `The phone says username="${unknown}", the server knows ${known.join(' and ')}: 401 came ${times(answersOf(run, 'server', 401).length)}.`
        : undefined;
    },
  },
};

function usernameIn(text: string): string | undefined {
  const credentials = firstOf(parse(text), authorization);
  return credentials && authParam(credentials, 'username')?.text;
}
