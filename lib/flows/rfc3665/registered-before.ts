import { withNonce, withUse } from '@/lib/nodes/registrar/authentication/nonces';
import { locationTable } from '@/lib/nodes/registrar/location-table';
import type { Binding, Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { KeptChallenge } from '@/lib/nodes/user-agent/user-agent-state';
import { MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import type { Cast } from './bob-and-server';

/** What is behind Bob when §2.2, §2.3 or §2.4 begins. */
interface Past {
  /** The one that the registrar gave out then, as printed. */
  readonly nonce: string;
  /** Whether he has added his mail address to his contacts. */
  readonly hasMail: boolean;
}

/** What a SIP contact is granted, in seconds. */
const ONE_HOUR = 3600;

/** Bob has just registered: the phone knows a nonce and brings its credentials unasked, and the registrar has his bindings. */
export function registeredBefore({ nonce, hasMail }: Past): (cast: Cast) => Cast {
  return (cast) => {
    const { phone, registrar, route } = cast;
    return {
      route,
      phone: {
        ...phone,
        registration: { phase: 'registered', expiresAt: ONE_HOUR * 1000 },
        challenges: [keptChallenge(registrar, nonce)],
      },
      registrar: {
        ...registrar,
        bindings: locationTable([
          bindingOf(cast, phone.config.contact, ONE_HOUR),
          ...(hasMail ? [bindingOf(cast, 'mailto:bob@biloxi.example.com', MAX_DELTA_SECONDS)] : []),
        ]),
        nonces: usedOnce(registrar, nonce),
      },
    };
  };
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
    aor: phone.config.aor,
    contact,
    callId: '7c2b91f0aa53de18@biloxi.example.com',
    cseq: 2,
    expiresAt: seconds * 1000,
    flow: route,
    transport: route.transport,
    path: [],
  };
}
