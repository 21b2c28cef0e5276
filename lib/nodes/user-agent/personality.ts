import { type DigestPersonality, digestByTheBook } from './digest-personality';
import { type FormPersonality, formByTheBook } from './form-personality';

/** What the RFCs leave to a phone, and where phones are known to leave the RFCs. Plain data. */
export interface Personality extends DigestPersonality, FormPersonality {
  /** Sends credentials with the first request already when it knows a nonce (RFC 3261 §22.2). */
  readonly keepsCredentials: boolean;
  /** Takes a challenge to credentials that it had kept for a wrong password unless it says stale=TRUE. */
  readonly needsStale: boolean;
  /** How many challenges in a row it answers as long as each of them says stale=TRUE: some registrars never stop. */
  readonly mostStale: number;
  /** How often it sends rejected credentials once more. RFC 3261 §22.1 says never. */
  readonly retriesRejected: number;

  /** The share of the granted time after which it registers again, from 0 to 1. */
  readonly refreshAt: number;
  /** What it makes of a 200 that does not list its own Contact, about which RFC 3261 §10.2.4 is silent. */
  readonly missingContact: 'fail' | 'believe';
  /** What it makes of a 200 in which one Contact cannot be read, mostly that of another device: skips that one, or reads none. */
  readonly unreadableContact: 'skip' | 'stop';
  /** Where it reads the granted time. Its own Contact says it (RFC 3261 §10.2.4); the others may speak of another phone. */
  readonly grantedFrom: 'own-contact' | 'first-contact' | 'expires-header';
  /** Where it states the time that it would like. A parameter of Contact is stronger (RFC 3261 §10.2.1.1). */
  readonly asksIn: 'header' | 'parameter';
  /** What it does about 423: asks for what is granted at least (RFC 3261 §10.2.8), asks for the same again, or stops. */
  readonly tooBrief: 'raise' | 'repeat' | 'stop';
  /** How `remove` is written; `header` is Expires: 0 beside a Contact that still states its time, which is stronger. */
  readonly removesWith: 'own-contact' | 'star' | 'header';
  /** Counts CSeq up from one REGISTER to the next (RFC 3261 §10.2). */
  readonly raisesCseq: boolean;
  /** Makes up a new Call-ID for each registration (against RFC 3261 §10.2.4). */
  readonly newCallIdEachTime: boolean;
  /** Puts the tag that the last 200 gave its To into the next REGISTER, as if there were a dialog. */
  readonly toTagInRefresh: boolean;
  /** Registers without outbound where the first proxy on the way cannot do it, as it may (RFC 5626 §4.2.1). */
  readonly worksWithoutOutbound: boolean;

  /** Asks for rport, so that answers come back to the port that it sent from (RFC 3581 §3). */
  readonly rport: boolean;
  /** Registers the address that the registrar saw, once an answer tells (`received` and `rport`). */
  readonly learnsAddress: boolean;
  /** What it sends while it is registered, so that the way in stays open; `every` in ms (RFC 5626 §3.5). */
  readonly keepAlive?: { readonly every: number; readonly kind: 'crlf' | 'options' };
  /** Tries again by itself when there was no answer, no connection or an error that may pass. */
  readonly keepsTrying: boolean;
  /** How long it waits before it tries again, in ms (RFC 5626 §4.5). */
  readonly backOff: { readonly base: number; readonly ceiling: number };
}

/** Does what the RFCs say, and asks its owner where they leave it a choice of trying again. */
export const plain: Personality = {
  ...digestByTheBook,
  ...formByTheBook,
  keepsCredentials: true,
  needsStale: false,
  mostStale: 4,
  retriesRejected: 0,
  refreshAt: 0.9,
  missingContact: 'believe',
  unreadableContact: 'skip',
  grantedFrom: 'own-contact',
  asksIn: 'header',
  tooBrief: 'raise',
  removesWith: 'own-contact',
  raisesCseq: true,
  newCallIdEachTime: false,
  toTagInRefresh: false,
  worksWithoutOutbound: true,
  rport: false,
  learnsAddress: false,
  keepsTrying: false,
  backOff: { base: 30_000, ceiling: 1_800_000 },
};

/** As `plain`, but never gives up on a registrar that is only silent or busy. */
export const patient: Personality = { ...plain, keepsTrying: true };
