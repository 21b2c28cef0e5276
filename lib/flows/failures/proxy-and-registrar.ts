import type { ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import type { Address } from '@/lib/sim/scenario';
import { times } from '@/lib/text/counted';
import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, hosts, phone, proxy, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

const proxyRealm = 'proxy.biloxi.example.com';

/** A proxy and the registrar both want proof, and the phone has it for one of them at a time. */
export const proxyAndRegistrar: Failure = {
  ...ofRealLife,
  id: 'proxy-and-registrar',
  title: 'Two who ask, and one who is answered',
  summary:
    'A proxy before the registrar asks with 407, and the registrar itself with 401. The phone answers each, but never both in one request, and so it goes round and round.',
  transports: ['udp', 'tcp'],
  accounts: [...accounts, ...accounts.map((account) => ({ ...account, realm: proxyRealm }))],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          registrarHost: hosts.proxy,
          // About a minute to the refresh, which shows what the phone has kept.
          expires: 67,
          personality: { oneChallenge: !options.mended },
        }),
        proxy(options, 'Proxy', guard),
        server(options),
      ],
      commands: [registers(0)],
      until: 120_000,
    }),
  failure: {
    number: 11,
    group: 'Digest authentication',
    asked:
      'Why does my phone get 407, then 401, then 407 again, when the same account works without the proxy?',
    broken: 'The phone keeps one challenge only, the latest, and drops its answer to the one before.',
    seen: 'F3 answers the 407 in Proxy-Authorization, and the proxy lets it pass. The registrar answers 401. F7 answers that in Authorization, but now Proxy-Authorization is missing, and the proxy asks anew. So it goes on until the phone gives up; the registrar never sees an answer to its own challenge.',
    why: 'There are two pairs. A registrar asks with 401 and WWW-Authenticate, and reads Authorization. A proxy asks with 407 and Proxy-Authenticate, and reads Proxy-Authorization; it leaves Authorization alone, since that is meant for somebody further on. Each asks only when its own is missing, so the phone learns of them one after the other, but a request gets through to the end only if it satisfies both. So the third REGISTER has to carry both credentials, each for its own realm and nonce, and so do all that follow. Phones that know a single header field, or put the answer to a 407 into Authorization, stop even earlier. A proxy must not send 401, and a registrar that sends 407 confuses phones just as well.',
    fix: 'Each challenge is answered in its own header field, and both answers stay in the requests that follow: the refresh a minute later carries the two of them and gets its 200 at once.',
    read: ['RFC 3261 §22.3', 'RFC 3261 §22.2', 'RFC 3261 §22.1', 'RFC 3261 §21.4.8'],
    rules: ['407-proxy-authenticate', 'proxy-uses-407', 'credentials-header', 'auth-retry-credentials'],
    symptom(run) {
      const [byProxy, byServer] = [answersOf(run, 'proxy', 407), answersOf(run, 'server', 401)];
      const both = requestsOf(run, 'bob', 'REGISTER').filter(
        ({ text }) => /^Authorization:/m.test(text) && /^Proxy-Authorization:/m.test(text),
      );
      const { phase } = registrationOf(endOf(run), 'bob');
      return byProxy.length > 1 && byServer.length > 0 && both.length === 0 && phase === 'failed'
        ? `407 came ${times(byProxy.length)} and 401 ${times(byServer.length)}, and no REGISTER had an answer for both; the phone shows: ${phase}.`
        : undefined;
    },
  },
};

/** Lets nobody pass who has nothing to show. */
function guard(onward: Address): readonly ScriptLine[] {
  const challenge = `Digest realm="${proxyRealm}", qop="auth", nonce="{new nonce}", stale=FALSE, algorithm=MD5`;
  return [
    {
      on: 'packet',
      if: { method: 'REGISTER', lacks: 'Proxy-Authorization' },
      acts: [
        {
          do: 'answer',
          status: 407,
          reason: 'Proxy Authentication Required',
          fields: [['Proxy-Authenticate', challenge]],
        },
      ],
      note: {
        text: 'The proxy looks for Proxy-Authorization, finds none, and asks for proof.',
        spec: 'RFC 3261 §22.3',
        verdict: 'refused',
      },
    },
    {
      on: 'packet',
      if: { method: 'REGISTER' },
      acts: [{ do: 'relay', to: onward, without: ['Proxy-Authorization'] }],
      note: {
        text: 'The proof for this proxy is there: it takes it out and passes the request on.',
        spec: 'RFC 3261 §22.3',
        verdict: 'ok',
      },
    },
    { on: 'packet', acts: [{ do: 'relay', to: onward }] },
  ];
}
