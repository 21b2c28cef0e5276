import type { Address } from '@/lib/sim/scenario';

/** How a router with address translation is set up. */
export interface NatConfig {
  /** The host name or address that the world sees. */
  readonly publicHost: string;
  /** Prefix of the addresses behind it: `192.168.1.`. */
  readonly inside: string;
  /** How long an idle mapping is kept, in ms (RFC 4787 REQ-5; many keep 30 to 60 seconds for UDP). */
  readonly lifetime: number;
  /** Whether one public port serves all destinations or each gets its own (RFC 4787 §4.1). */
  readonly mapping: 'endpoint-independent' | 'address-and-port-dependent';
  /** Who may send in through a mapping (RFC 4787 §5). */
  readonly filtering: 'endpoint-independent' | 'address-dependent' | 'address-and-port-dependent';
  /** First public port that it hands out. */
  readonly firstPort: number;
  /** What its application layer gateway does to SIP; absent: it leaves texts alone. */
  readonly alg?: AlgConfig;
}

/** An application layer gateway that rewrites SIP on its way out, and where asked for badly. */
export interface AlgConfig {
  readonly rewritesContact: boolean;
  readonly rewritesVia: boolean;
  /** Only hosts are rewritten: the port stays the one that means something inside alone. */
  readonly leavesPorts?: boolean;
  /** `forgotten`: a body is rewritten and Content-Length is not. */
  readonly contentLength: 'adapted' | 'forgotten';
  /** Turns public addresses in answers back into private ones. */
  readonly restores: boolean;
}

/** One row of the translation table. */
export interface Mapping {
  readonly inside: Address;
  readonly outside: Address;
  /** What is carried through it, as Via names it: each transport has ports of its own. */
  readonly transport: string;
  /** Who was sent to through it: they may answer, as far as the filtering says. */
  readonly remotes: readonly Address[];
  /** ms of virtual time at which something last went out through it. */
  readonly usedAt: number;
}

/** A mapping that is no more, kept to be able to say why what is sent to it comes to nothing. */
export interface ClosedMapping {
  readonly inside: Address;
  readonly outside: Address;
  readonly because: 'idle' | 'connection' | 'restart' | 'rebind';
}

/** A router with address translation between a home and the world. JSON-safe. */
export interface Nat {
  readonly kind: 'nat';
  readonly config: NatConfig;
  readonly mappings: readonly Mapping[];
  /** The latest ones, oldest first. */
  readonly closed: readonly ClosedMapping[];
  /** The public port that the next mapping gets: none is given twice, so that an old address never leads to another phone. */
  readonly nextPort: number;
}

/** A router that was just switched on. */
export function newNat(config: NatConfig): Nat {
  return { kind: 'nat', config, mappings: [], closed: [], nextPort: config.firstPort };
}
