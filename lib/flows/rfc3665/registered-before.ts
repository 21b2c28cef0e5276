import { addressOfRecord } from '@/lib/nodes/registrar/address-of-record';
import { withNonce, withUse } from '@/lib/nodes/registrar/authentication/nonces';
import { setExpiryTimer } from '@/lib/nodes/registrar/expiry';
import { locationTable } from '@/lib/nodes/registrar/location-table';
import type { Binding, Registrar } from '@/lib/nodes/registrar/registrar-state';
import { setTimer } from '@/lib/nodes/user-agent/line-timers';
import { type KeptChallenge, type Line, personalityOf } from '@/lib/nodes/user-agent/user-agent-state';
import type { TimerEffect } from '@/lib/sim/scenario';
import { MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import type { Cast } from './bob-and-server';

/** What is behind Bob when §2.2, §2.3 or §2.4 begins. */
interface Past {
  /** The one that the registrar gave out then, as printed. */
  readonly nonce: string;
  /** Whether he has added his mail address to his contacts. */
  readonly hasMail: boolean;
}

/** What a SIP contact was granted, in seconds. */
const ONE_HOUR = 3600;

/**
 * Bob has just registered: the phone knows a nonce, brings its credentials unasked and refreshes in time, and the registrar has
 * his bindings until they end.
 */
export function registeredBefore({ nonce, hasMail }: Past): (cast: Cast) => Cast {
  return (cast) => {
    const { phone, registrar, route } = cast;
    const [line] = phone.lines;
    const registered: Line = {
      ...line,
      registration: { phase: 'registered', expiresAt: ONE_HOUR * 1000 },
      challenges: [keptChallenge(registrar, nonce)],
    };
    const bound: Registrar = {
      ...registrar,
      bindings: locationTable([
        bindingOf(cast, line.config.contact, ONE_HOUR),
        ...(hasMail ? [bindingOf(cast, 'mailto:bob@biloxi.example.com', MAX_DELTA_SECONDS)] : []),
      ]),
      nonces: usedOnce(registrar, nonce),
    };
    return {
      route,
      phone: { ...phone, lines: [registered] },
      registrar: bound,
      timers: {
        phone: timersOf(registered),
        registrar: [setExpiryTimer(bound, addressOfRecord(line.config.aor), 0)],
      },
    };
  };
}

/** What a phone sets when it has registered for an hour. */
function timersOf({ config }: Line): readonly TimerEffect[] {
  const { refreshAt, keepAlive } = personalityOf(config);
  const time = ONE_HOUR * 1000;
  return [
    setTimer('refresh', Math.floor(time * refreshAt)),
    setTimer('expiry', time),
    ...(keepAlive ? [setTimer('keepAlive', keepAlive.every)] : []),
  ];
}

/** The challenge of back then, answered once. */
function keptChallenge({ config }: Registrar, nonce: string): KeptChallenge {
  const { realm } = config;
  return { header: 'Authorization', realm, nonce, opaque: '', algorithm: 'MD5', qop: 'auth', count: 1 };
}

function usedOnce({ nonces, config }: Registrar, nonce: string): Registrar['nonces'] {
  return withUse(withNonce(nonces, nonce, 0, config.policy.authentication.nonceLifetime), nonce, 1);
}

/**
 * The RFC begins each of its flows with CSeq 1 of the same Call-ID (§1.3 owns up to it). A registrar would refuse that as
 * older than what it has (RFC 3261 §10.3 steps 6 and 7), so these bindings have another Call-ID: the phone made them before
 * it was last switched on.
 */
function bindingOf({ phone, route }: Cast, contact: string, seconds: number): Binding {
  return {
    aor: phone.lines[0].config.aor,
    contact,
    callId: '7c2b91f0aa53de18@biloxi.example.com',
    cseq: 2,
    grantedAt: 0,
    expiresAt: seconds * 1000,
    flow: route,
    path: [],
  };
}
