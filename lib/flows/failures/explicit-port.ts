import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { endOf, registrationOf } from './evidence';
import { type Failure, ofRealLife } from './failure';
import { accounts, domain, hosts, phone, scene, server } from './scene';

/** Somebody typed a port after the name of the domain, and the phone asks DNS another question. */
export const explicitPort: Failure = {
  ...ofRealLife,
  id: 'explicit-port',
  title: 'A port too much, and the REGISTER goes to the web server',
  summary:
    'With a port behind the domain a phone skips the SRV records that say where its SIP server is. It takes the address of the domain itself, which is that of the web server.',
  transports: ['udp'],
  accounts,
  breaks: [],
  scenario: (options) => {
    const registrar = options.mended ? `sip:${domain}` : `sip:${domain}:5060`;
    return scene(options, {
      nodes: [
        phone(options, { registrar, registrarHost: hostFor(registrar) }),
        {
          id: 'web',
          label: 'Web server',
          addresses: [`${webServer}:*`],
          state: newScripted({ address: `${webServer}:443`, lines: [firewall] }),
        },
        server(options),
      ],
      names: zone.A,
      commands: [{ at: 0, node: 'bob', name: 'register' }],
      until: 40_000,
    });
  },
  failure: {
    number: 34,
    group: 'NAT and transports',
    asked: 'With the bare domain my phone registers. Why does it find no server when I add :5060?',
    broken: 'The registrar is set to biloxi.example.com:5060 instead of biloxi.example.com.',
    seen: 'Each REGISTER goes to 192.0.2.80, the web server, where a firewall drops it. After 32 s the phone gives up. The SIP server never hears of it. What the phone asks DNS is not on the ladder, only where it sends.',
    why: 'For a bare domain a phone asks DNS for the SRV records of _sip._udp, which name the host and the port of the SIP server, and often a second one for when the first is down. A port in the URI means that all is said already: the phone asks for the address of the name and for nothing else. The domain itself mostly has the address of the web site. There is no second address to try either.',
    fix: 'Write the domain alone, without a port. A fixed port belongs to the name of a host, such as sip.biloxi.example.com.',
    read: ['RFC 3263 §4.2', 'RFC 3263 §4.1', 'RFC 3263 §4.3', 'RFC 3261 §10.2.6'],
    rules: ['timeout-backoff'],
    symptom(run) {
      const { phase } = registrationOf(endOf(run), 'bob');
      const gone = run.packets.filter(({ from, to }) => from === 'bob' && to === 'web').length;
      const heard = run.packets.filter(({ to }) => to === 'server').length;
      return gone > 0
        ? `${gone} REGISTERs at the web server, ${heard} at the SIP server; it shows: ${phase}.`
        : undefined;
    },
  },
};

const webServer = '192.0.2.80';

/** What DNS says about the domain. */
const zone: {
  readonly SRV: Readonly<Record<string, string>>;
  readonly A: Readonly<Record<string, string>>;
} = {
  SRV: { [`_sip._udp.${domain}`]: `sip.${domain}` },
  A: { [domain]: webServer, [`sip.${domain}`]: hosts.server },
};

/** The name whose address a phone takes for a URI: that of the SRV record, or with a port the one in the URI (RFC 3263 §4.2). */
function hostFor(uri: string): string {
  const [, host = '', port] = uri.split(':');
  return port === undefined ? (zone.SRV[`_sip._udp.${host}`] ?? host) : host;
}

const firewall = {
  on: 'packet',
  acts: [],
  note: {
    text: 'Port 443 is open here and nothing else: the firewall drops the packet and says nothing.',
    spec: 'RFC 3263 §4.2',
    verdict: 'refused',
  },
} as const;
