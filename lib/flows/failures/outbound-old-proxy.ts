import { answersOf, endOf, registrationOf } from '../evidence';
import { accounts, hosts, instance, phone, proxy, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone wants to be called over its connection, and the old proxy between does not keep connections. */
export const outboundOldProxy: Failure = {
  ...ofRealLife,
  id: 'outbound-old-proxy',
  title: 'Everything or nothing: 439',
  summary:
    'Phone and registrar know outbound, and the old proxy between them does not. The registrar says so with 439, and the phone gives up instead of registering without.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          registrarHost: hosts.proxy,
          instance,
          regId: 1,
          personality: { worksWithoutOutbound: options.mended === true },
        }),
        proxy(options, 'Old proxy', (onward) => [{ on: 'packet', acts: [{ do: 'relay', to: onward }] }]),
        server(options, { policy: { supports: ['path', 'outbound'] } }),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 16,
    group: 'Answers and time',
    asked: 'What does 439 First Hop Lacks Outbound Support want from me, when the password is right?',
    broken: 'The phone asks for outbound (reg-id and Supported: outbound) and takes 439 for the end.',
    seen: 'Each REGISTER passes the old proxy, which adds its Via and no Path. The server challenges as usual. Then the request with right credentials gets 439, and the phone shows that it is not registered.',
    why: 'With reg-id a phone asks to be called over the connection that it opened itself. Behind a proxy that connection ends at the proxy, so the proxy must know how to keep it, and says so by a Path whose URI has ob. A registrar that finds a second Via and no such Path must not promise what nobody would keep. It answers 439, which is no refusal of the phone: a REGISTER without reg-id is welcome, as long as the phone can be called at its Contact. Its cousins are 420 and 421. 420 says that the request insists on an extension which the server lacks; for REGISTER it is also the usual answer where a proxy added Path and the phone does not say Supported: path. 421 says that the server, or a proxy, insists on an extension which the phone did not name.',
    fix: 'After 439 the phone registers again without reg-id. Better still is another first proxy, one that knows outbound, since a phone behind a NAT needs it.',
    read: ['RFC 5626 §6', 'RFC 5626 §4.2.1', 'RFC 5626 §11.6', 'RFC 3327 §5.3'],
    rules: ['439-first-hop', 'outbound-supported', 'path-needs-supported', '420-unsupported', 'reg-id-range'],
    symptom(run) {
      const refusals = answersOf(run, 'server', 439).length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return refusals > 0 && phase === 'failed'
        ? '439, no REGISTER without reg-id after it, and the phone is not registered.'
        : undefined;
    },
  },
};
