import type { Context } from '@/lib/sim/scenario';
import { isSipUri, parseUri, type Uri, uriParameter } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { type NextHop, nextHop, targetHost } from '../next-hop';
import { addressOfRecord } from '../registrar/address-of-record';
import type { Binding } from '../registrar/registrar-state';
import type { Field } from '../response';
import type { Route } from '../route';
import { asSip, isSips } from '../sip-scheme';
import { splitAddress } from '../split-address';
import { transportNamed } from '../transport-named';
import type { Target } from './calls';
import { findDevice, namesDevice } from './find-device';
import { byPreference, latestFirst } from './order-of-bindings';

/** What a server knows when it passes something on. */
export interface Locations {
  readonly bindings: readonly Binding[];
  readonly domains: readonly string[];
  /** All addresses-of-record, see `addressOfRecord`; where absent, nobody is known not to exist. */
  readonly aors?: readonly string[];
  /** Option tags that it understands, none where absent; without `gruu` it knows no URIs of devices. */
  readonly supports?: readonly string[];
  /** All public GRUUs that were ever given out, in their sip form: they outlive their bindings (RFC 5627 §5.3). */
  readonly gruus?: readonly string[];
}

/** Whom a request is sent on to, one group after another, or why to nobody. */
export type Found = { readonly groups: readonly (readonly Target[])[]; readonly because?: string } | NotFound;

/** Why a request is sent on to nobody. */
export interface NotFound {
  readonly status: number;
  readonly reason: string;
  readonly because: string;
  readonly spec: string;
  /** Beside those that every response has. */
  readonly fields?: readonly Field[];
}

/**
 * Determines the targets of a request (RFC 3261 §16.5): for a user of one's own domains the bindings of the location table,
 * for anybody else the Request-URI as it is.
 */
export function findTargets(
  requestUri: string,
  locations: Locations,
  { destination }: Route,
  context: Context,
): Found {
  const uri = parseUri(requestUri);
  if (!isSipUri(uri)) {
    const because = `The Request-URI has the scheme ${uri.scheme.value || '(none)'}; this proxy knows sip and sips.`;
    return { status: 416, reason: 'Unsupported URI Scheme', because, spec: '16.3' };
  }
  if (!isOwn(uri, locations, destination)) return elsewhere(requestUri, context);
  const wanted = namesDevice(uri, locations)
    ? findDevice(uri, locations, context)
    : findUser(uri, locations, context);
  if ('status' in wanted) return wanted;
  const { name, isDevice } = wanted;
  const bindings = isSips(uri) ? wanted.bindings.filter(({ contact }) => isSips(contact)) : wanted.bindings;
  if (bindings.length === 0) return unprotected(name, destination);
  const groups = isDevice ? latestFirst(bindings) : byPreference(bindings);
  const target = (binding: Binding) =>
    downTo(uri, { ...targetOf(binding, locations, destination, context), ...deviceOf(binding, isDevice) });
  return {
    groups: groups.map((group) => group.map(target)),
    because: `${name} has ${inWords(bindings.length, groups.length, isDevice)}.`,
  };
}

/** Whom a URI of this server stands for, with their bindings: at least one. */
export interface Wanted {
  /** For people. */
  readonly name: string;
  readonly bindings: readonly Binding[];
  /** True if it stands for one device only. */
  readonly isDevice: boolean;
}

function findUser(uri: Uri, { bindings, aors }: Locations, context: Context): Wanted | NotFound {
  const aor = addressOfRecord(uri);
  const own = bindings.filter((one) => one.aor === aor && one.expiresAt > context.now);
  if (own.length > 0) return { name: aor, bindings: own, isDevice: false };
  if (aors !== undefined && !aors.includes(aor)) {
    const because = `There is no ${aor} in this domain.`;
    return { status: 404, reason: 'Not Found', because, spec: '16.5' };
  }
  const because = `${aor} has no binding: no phone is registered, or its registration has ended. Nobody can be rung.`;
  return { status: 480, reason: 'Temporarily Unavailable', because, spec: '16.5' };
}

/** True if a URI leads to this server: to one of its domains, or to the address that the request was sent to. */
export function isOwn(uri: Uri, { domains }: Pick<Locations, 'domains'>, self: string): boolean {
  const host = canonicalHost(targetHost(uri));
  const own = splitAddress(self);
  const port = uri.port === undefined ? own.port : String(uri.port.value);
  return domains.includes(host) || (host === own.host && port === own.port);
}

function elsewhere(requestUri: string, context: Context): Found {
  const hop = nextHop(requestUri, context);
  const because = hasMaddr(requestUri)
    ? 'its maddr says so, whatever its host is'
    : 'the Request-URI says so, and it is in no domain of this server';
  const target: Target = { uri: requestUri, routes: [], because, ...(hop && { hop }) };
  return { groups: [[target]] };
}

function unprotected(name: string, self: string): NotFound {
  const because = `${name} is bound to sip URIs only, and a call to a sips URI must go over TLS up to the phone.`;
  const fields = [['Warning', `380 ${self} "SIPS Not Allowed"`]] as const;
  return { status: 480, reason: 'Temporarily Unavailable', because, spec: 'RFC 5630 §5.3', fields };
}

function targetOf(binding: Binding, locations: Locations, self: string, context: Context): Target {
  const { contact, path, flow } = binding;
  const target = { uri: contact, routes: path };
  const [first] = target.routes;
  if (first !== undefined) {
    return { ...target, ...found(nextHop(first, context)), because: 'its Path says to go that way' };
  }
  const kept = whyByFlow(binding);
  if (kept !== undefined) {
    const hop = { address: flow.source, transport: transportNamed(flow.transport) };
    return { ...target, hop, source: flow.destination, because: kept };
  }
  if (isOwn(parseUri(contact), locations, self)) {
    const because = 'its Contact names this very server, which thus calls itself';
    return {
      ...target,
      hop: { address: self, transport: nextHopTransport(contact, flow, context) },
      because,
    };
  }
  const because = hasMaddr(contact) ? 'the maddr of its Contact says so' : 'its Contact says so';
  return { ...target, ...found(nextHop(contact, context)), because };
}

/** What the targets of one device have in common, of which only one is tried at a time: flows, and all that a GRUU leads to. */
function deviceOf({ instance, regId }: Binding, isDevice: boolean): Pick<Target, 'instance'> {
  return instance !== undefined && (isDevice || regId !== undefined) ? { instance } : {};
}

/** A sip call stays one: it goes over TLS to a phone that registered a sips URI, and does not become a sips call (RFC 5630 §5.3). */
function downTo(called: Uri, target: Target): Target {
  return isSips(called) ? target : { ...target, uri: asSip(target.uri) };
}

/** Why a binding is reached by where its REGISTER came from, if it is. */
function whyByFlow({ regId, byFlow }: Binding): string | undefined {
  if (regId !== undefined)
    return 'it registered with Outbound, so it is reached by the flow that it keeps open';
  return byFlow && 'this server trusts the address that the REGISTER came from more than the Contact';
}

function found(hop: NextHop | undefined): { readonly hop?: NextHop } {
  return hop ? { hop } : {};
}

/** A domain has no address of its own to be looked up, so what it is reached by is what the phone came over. */
function nextHopTransport(contact: string, flow: Route, context: Context) {
  return nextHop(contact, context)?.transport ?? transportNamed(flow.transport);
}

function hasMaddr(uri: string): boolean {
  return uriParameter(parseUri(uri), 'maddr') !== undefined;
}

function inWords(bindings: number, groups: number, isDevice: boolean): string {
  if (bindings === 1) return 'one binding in the location table';
  const first = isDevice ? 'the latest first' : 'by their q';
  const order = groups === 1 ? 'and all are tried at once' : `and they are tried one after another, ${first}`;
  return `${bindings} bindings in the location table, ${order}`;
}
