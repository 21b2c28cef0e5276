import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import type { FlowOptions } from '../flow';
import { transports } from '../transports';
import { answersOf, endOf, registrationOf, requestsOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, hosts, phone, type Setup, scene, server } from './scene';

const proxyRealm = 'proxy.biloxi.example.com';

/** A proxy and the registrar both want proof, and the phone knows one header field for both. */
export const proxyAndRegistrar: Failure = {
  ...ofRealLife,
  id: 'proxy-and-registrar',
  title: 'Two who ask, and one answer for both',
  summary:
    'A proxy before the registrar asks with 407. The phone answers in Authorization, where proxies do not look, and is asked the same again.',
  transports: ['udp', 'tcp'],
  accounts: [...accounts, ...accounts.map((account) => ({ ...account, realm: proxyRealm }))],
  breaks: [
    {
      message: 'F3',
      rule: 'auth-retry-credentials',
      because: 'the proxy finds no credentials where it looks for them',
    },
    {
      message: 'F3',
      rule: 'credentials-header',
      because: 'the phone knows one header field for every challenge',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { registrarHost: proxyHost, personality: { oneHeader: !options.mended } }),
        proxy(options),
        server(options),
      ],
      commands: [{ at: 0, node: 'bob', name: 'register' }],
      until: 60_000,
    }),
  failure: {
    number: 11,
    group: 'Digest authentication',
    asked: 'Why does registration stop at 407, when the same account works without the proxy?',
    broken: 'The phone puts its answer to a 407 into Authorization.',
    seen: 'The proxy answers 407. F3 has credentials for the realm of the proxy, in Authorization, and gets 407 again. The server never sees a REGISTER.',
    why: 'There are two pairs. A registrar asks with 401 and WWW-Authenticate, and reads Authorization. A proxy asks with 407 and Proxy-Authenticate, and reads Proxy-Authorization; it has to leave Authorization alone, since that is meant for somebody further on. A request may have to satisfy both: first the 407 of the proxy, then the 401 of the registrar, each with its own realm and nonce, and the third REGISTER carries both credentials. A proxy must not send 401, and a registrar that sends 407 confuses phones just as well.',
    fix: 'Each challenge is answered in its own header field, and both stay in the requests that follow.',
    read: ['RFC 3261 §22.3', 'RFC 3261 §22.2', 'RFC 3261 §21.4.8'],
    rules: ['407-proxy-authenticate', 'proxy-uses-407', 'credentials-header'],
    symptom(run) {
      const asked = answersOf(run, 'proxy', 407).length;
      const passedOn = requestsOf(run, 'proxy', 'REGISTER').length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return asked > 1 && passedOn === 0 && phase === 'failed'
        ? `${asked} times 407, and no REGISTER came as far as the registrar.`
        : undefined;
    },
  },
};

const proxyHost = '192.0.2.111';

/** Lets nobody pass who has nothing to show. */
function proxy({ transport }: FlowOptions): Setup {
  const { port } = transports[transport];
  const [address, registrar] = [`${proxyHost}:${port}`, `${hosts.server}:${port}`];
  const challenge = `Digest realm="${proxyRealm}", qop="auth", nonce="{new nonce}", stale=FALSE, algorithm=MD5`;
  const state = newScripted({
    address,
    lines: [
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
        acts: [{ do: 'relay', to: registrar, without: ['Proxy-Authorization'] }],
        note: {
          text: 'The proof for this proxy is there: it takes it out and passes the request on.',
          spec: 'RFC 3261 §22.3',
          verdict: 'ok',
        },
      },
      { on: 'packet', acts: [{ do: 'relay', to: registrar }] },
    ],
  });
  return { id: 'proxy', label: 'Proxy', addresses: [address], state };
}
