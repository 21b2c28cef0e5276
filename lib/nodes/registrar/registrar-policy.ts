import type { DigestAlgorithm } from '@/lib/digest/algorithm';

/** What the RFCs leave to a registrar, and where registrars are known to leave the RFCs. Plain data, one file a profile. */
export interface RegistrarPolicy {
  readonly authentication: AuthenticationPolicy;
  readonly binding: BindingPolicy;
  /** Option tags that a request may require (RFC 3261 §8.2.2.3): `path`, `outbound`, `gruu`. */
  readonly supports: readonly string[];
  /** URIs of proxies for later requests of the phone, sent in every 200 (RFC 3608); often none. */
  readonly serviceRoute: readonly string[];
  /** Sends Date in the 200, for phones without a clock (RFC 3261 §10.3 step 8). */
  readonly date: boolean;
  /** What a REGISTER with a To tag gets (it belongs to no dialog, RFC 3261 §10.2): ignored, or 481. */
  readonly toTag: 'ignore' | '481';
  /** What a body gets that is not marked as optional: 415, as it must (RFC 3261 §8.2.3), or nobody looks at it. */
  readonly body: '415' | 'ignore';
  /** Whether a user part in the Request-URI is let pass, or refused with 400 (RFC 3261 §10.2). */
  readonly requestUriUser: 'ignore' | '400';
}

/** How a registrar asks for proof (RFC 3261 §22, RFC 8760). */
export interface AuthenticationPolicy {
  /** One challenge for each, in this order: the one it likes best first (RFC 8760 §2.3). Empty: everybody is believed. */
  readonly algorithms: readonly DigestAlgorithm[];
  /** Whether a challenge names its algorithm; MD5 where it does not. */
  readonly namesAlgorithm: boolean;
  /** Offered in each challenge, in this order; none gives challenges of the old form of RFC 2069. */
  readonly qop: readonly ('auth' | 'auth-int')[];
  /** Sent in each challenge, to come back in the credentials; not sent where absent. */
  readonly opaque?: string;
  /** How nonces look: 32 hexadecimal digits, or the same digits with the hyphens of a UUID. */
  readonly nonceForm: 'digits' | 'uuid';
  /**
   * Refuses credentials without qop though it offered one. A client must choose one that was offered, but RFC 3261 §22.4
   * leaves a server free to take the old form, which has no nonce count.
   */
  readonly requireQop: boolean;
  /** Takes `qop`, `algorithm` and `nc` in quotation marks, though a sender must not write them so (RFC 7616 §3.4). */
  readonly forgivesQuotes: boolean;
  /** How long a nonce is accepted, in ms. */
  readonly nonceLifetime: number;
  /** After so many uses a nonce is old; undefined: however often it was used. */
  readonly nonceUses?: number;
  /** Whether a nonce count that was used already is noticed (RFC 7616 §3.4). */
  readonly checksCount: boolean;
  /** `by-rule`: stale=TRUE where only the nonce was too old. `absent`: the parameter is never sent. `always`: TRUE in each challenge after credentials. */
  readonly stale: 'by-rule' | 'absent' | 'always';
  /** What wrong credentials get: another challenge, or 403 (RFC 3261 §22.1). */
  readonly wrongCredentials: 'challenge' | '403';
  /** Whether an unknown address-of-record is told (404) before anybody proved who they are. */
  readonly tellsUnknownUsers: boolean;
  /** Whether the uri of credentials must be the Request-URI (RFC 3261 §22.4 item 6). */
  readonly checksUri: boolean;
  /**
   * After so many wrong passwords in a row from one address nobody there is answered for some time (ms). With
   * `every401` each 401 counts as one, as for a guard that reads the log and cannot tell a question from a refusal.
   */
  readonly lockout?: { readonly failures: number; readonly silence: number; readonly every401?: true };
  /** Whether the user name must be allowed to change the address-of-record (RFC 3261 §10.3 step 4). */
  readonly checksOwner: boolean;
}

/** What a registrar does about contacts (RFC 3261 §10.3 steps 6 to 8). */
export interface BindingPolicy {
  /** Length of a registration in seconds where the request does not ask for one. */
  readonly defaultExpires: number;
  /** Shorter requests get 423, if they are under an hour; seconds. */
  readonly minExpires: number;
  /** Longer requests are shortened to this; seconds. */
  readonly maxExpires: number;
  /** How many contacts an address-of-record may have, and what one more gets: 403, or the place of the oldest. Absent: no limit. */
  readonly contacts?: { readonly most: number; readonly whenFull: '403' | 'replace-oldest' };
  /**
   * What it makes of a Contact with another address than the request came from (NAT): stores it as it is; stores the address
   * that it saw in place of the written one; or stores it as it is and sends calls to where the request came from.
   */
  readonly contact: 'as-written' | 'as-received' | 'by-flow';
  /** Shortens the time granted to phones behind a NAT to this many seconds, so that they refresh its pinhole. */
  readonly natExpires?: number;
  /** Whether a request that is older than the binding it would change is refused (RFC 3261 §10.3 step 7). */
  readonly checksOrder: boolean;
  /** Which bindings a 200 lists: all of them (RFC 3261 §10.3 step 8), or those of the request. */
  readonly lists: 'all' | 'own';
  /** Where a 200 says how long: a parameter of each Contact, as it must, or an Expires header field alone. */
  readonly grants: 'parameter' | 'header';
}
