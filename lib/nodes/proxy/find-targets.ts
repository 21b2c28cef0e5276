import type { Context } from '@/lib/sim/scenario';
import { canonicalAor, sameUri } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri, type Uri, uriParameter } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { type NextHop, nextHop } from '../next-hop';
import type { Binding, Route } from '../registrar/registrar-state';
import { splitAddress } from '../registrar/split-address';
import { transportNamed } from '../transport-named';
import type { Target } from './calls';

/** What a server knows when it passes something on. */
export interface Locations {
  readonly bindings: readonly Binding[];
  readonly domains: readonly string[];
  /** All addresses-of-record, canonical; where absent, nobody is known not to exist. */
  readonly aors?: readonly string[];
}

/** Whom a request is sent on to, one group after another, or why to nobody. */
export type Found =
  | { readonly groups: readonly (readonly Target[])[]; readonly because?: string }
  | { readonly status: number; readonly reason: string; readonly because: string; readonly spec: string };

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
  const aor = canonicalAor(uri);
  const ofUser = locations.bindings.filter(
    (one) => isBindingOf(one, uri, aor) && one.expiresAt > context.now,
  );
  const bindings = ofUser.filter(({ contact }) => !isSips(uri) || isSips(parseUri(contact)));
  if (bindings.length > 0) {
    const groups = inOrder(bindings).map((group) =>
      group.map((binding) => downTo(uri, targetOf(binding, locations, destination, context))),
    );
    const because = `${aor} has ${inWords(bindings.length, groups.length)}.`;
    return { groups, because };
  }
  return nobody(aor, ofUser.length > 0, locations);
}

/** True if a URI names this server: one of its domains, or the address that the request was sent to. */
export function isOwn(uri: Uri, { domains }: Locations, self: string): boolean {
  const host = canonicalHost(uri.host?.value ?? '');
  const own = splitAddress(self);
  const port = uri.port === undefined ? own.port : String(uri.port.value);
  return domains.includes(host) || (host === own.host && port === own.port);
}

/** A GRUU stands for one device of the user, or for its binding alone where it hides the user (RFC 5627 §6.1). */
function isBindingOf({ aor, gruu }: Binding, uri: Uri, wanted: string): boolean {
  if (uriParameter(uri, 'gr') === undefined) return isSameUser(aor, wanted);
  return gruu !== undefined && [gruu.public, ...gruu.temporary].some((one) => sameUri(one, uri));
}

/** sips:bob and sip:bob are the same user (RFC 5630 §4.1). */
function isSameUser(a: string, b: string): boolean {
  return asSip(a) === asSip(b);
}

function asSip(uri: string): string {
  return uri.replace(/^sips:/i, 'sip:');
}

function elsewhere(requestUri: string, context: Context): Found {
  const hop = nextHop(requestUri, context);
  const because = 'the Request-URI says so, and it is in no domain of this server';
  const target: Target = { uri: requestUri, routes: [], because, ...(hop && { hop }) };
  return { groups: [[target]] };
}

function nobody(aor: string, unprotected: boolean, { aors }: Locations): Found {
  if (unprotected) {
    const because = `${aor} is bound to sip URIs only, and a call to a sips URI must go over TLS up to the phone.`;
    return { status: 480, reason: 'Temporarily Unavailable', because, spec: 'RFC 5630 §5.3' };
  }
  if (aors !== undefined && !aors.some((one) => isSameUser(one, aor))) {
    const because = `There is no ${aor} in this domain.`;
    return { status: 404, reason: 'Not Found', because, spec: '16.5' };
  }
  const because = `${aor} has no binding: no phone is registered, or its registration has ended. Nobody can be rung.`;
  return { status: 480, reason: 'Temporarily Unavailable', because, spec: '16.5' };
}

/**
 * By preference, the same q at the same time (RFC 3261 §16.6). A second flow of a phone waits until the first has failed
 * (RFC 5626 §5.3).
 */
function inOrder(bindings: readonly Binding[]): readonly (readonly Binding[])[] {
  const levels = [...new Set(bindings.map(preference))].toSorted((a, b) => b - a);
  return levels.flatMap((level) => {
    const group = bindings.filter((binding) => preference(binding) === level);
    const spare = group.filter((one, at) => group.slice(at + 1).some((later) => isSameDevice(one, later)));
    const first = group.filter((binding) => !spare.includes(binding));
    return [first, ...spare.toReversed().map((binding) => [binding])];
  });
}

/** A contact without q counts as 1: RFC 3261 §20.10 leaves it open, and that is what everybody takes. */
function preference({ q }: Binding): number {
  const value = Number(q ?? 1);
  return Number.isNaN(value) ? 1 : value;
}

function isSameDevice(a: Binding, b: Binding): boolean {
  return a.instance !== undefined && a.instance === b.instance && a.regId !== undefined;
}

function targetOf(binding: Binding, locations: Locations, self: string, context: Context): Target {
  const { contact, path, instance, regId, flow } = binding;
  const target = { uri: contact, routes: path, ...(instance && regId && { instance }) };
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
  return { ...target, ...found(nextHop(contact, context)), because: 'its Contact says so' };
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

function isSips(uri: Uri): boolean {
  return uri.scheme.value.toLowerCase() === 'sips';
}

function inWords(bindings: number, groups: number): string {
  if (bindings === 1) return 'one binding in the location table';
  const order =
    groups === 1 ? 'and all are tried at once' : 'and they are tried one after another, by their q';
  return `${bindings} bindings in the location table, ${order}`;
}
