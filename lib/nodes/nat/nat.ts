import type { Address, Context, Effect, Happening, Note, Step } from '@/lib/sim/scenario';
import { splitAddress } from '../split-address';
import { transportNamed, unlessUsual } from '../transport-named';
import { type Rewritten, restoreInbound, rewriteOutbound } from './alg';
import { lets, mappingAt, rebound, usedMapping, withoutConnection, withoutMappings } from './mappings';
import type { ClosedMapping, Mapping, Nat } from './nat-state';

type Packet = Extract<Happening, { kind: 'packet' }>;

/**
 * A router with address translation (RFC 4787): rewrites addresses on the way out and back, and forgets idle mappings.
 * The command `restart` forgets all of them, the command `rebind` gives each another public port.
 */
export function handleNat(nat: Nat, happening: Happening, context: Context): Step<Nat> {
  switch (happening.kind) {
    case 'packet':
      if (happening.source.startsWith(nat.config.inside)) return goesOut(nat, happening, context);
      return comesIn(nat, happening, context);
    case 'timer':
      return closePinhole(nat, happening.timer);
    case 'command':
      return obey(nat, happening.name, context);
    case 'connection':
      return passEndOn(nat, happening);
  }
}

/** From the home to the world: the packet gets the public address of its mapping, which it opens or keeps open. */
function goesOut(nat: Nat, packet: Packet, context: Context): Step<Nat> {
  const { publicHost, alg } = nat.config;
  if (splitAddress(packet.destination).host === publicHost) {
    const text = `${packet.source} sends to the public address of its own router, which turns nothing back: the packet is dropped.`;
    return drop(nat, text, 'RFC 4787 §6');
  }
  const { nat: after, mapping } = usedMapping(nat, packet, context.now);
  const carried = alg ? rewriteOutbound(packet.text, nat.config, alg, mapping) : untouched(packet.text);
  const opened = nat.mappings.some(({ outside }) => outside === mapping.outside) ? '' : ', a new pinhole';
  const text = `${mapping.inside} goes out as ${mapping.outside}${opened}.`;
  return {
    state: after,
    effects: [
      translated(text, 'RFC 4787 §4.1'),
      ...rewriting(carried, mapping.outside),
      pinholeTimer(mapping, nat.config.lifetime),
      {
        do: 'send',
        source: mapping.outside,
        destination: packet.destination,
        text: carried.text,
        ...unlessUsual(transportNamed(packet.transport), context),
      },
    ],
  };
}

/** From the world to the home: only through a pinhole, and only for those whom the filtering lets in (RFC 4787 §5). */
function comesIn(nat: Nat, packet: Packet, context: Context): Step<Nat> {
  const mapping = mappingAt(nat, packet);
  if (mapping === undefined) return drop(nat, whyClosed(nat, packet), 'RFC 4787 §4.3');
  if (!lets(nat, mapping, packet.source)) {
    const text = `The pinhole ${mapping.outside} is there for ${mapping.remotes.join(', ')}: what ${packet.source} sends is dropped.`;
    return drop(nat, text, 'RFC 4787 §5');
  }
  const carried = nat.config.alg?.restores ? restoreInbound(packet.text, mapping) : untouched(packet.text);
  return {
    state: nat,
    effects: [
      translated(`What comes for ${mapping.outside} goes to ${mapping.inside}.`, 'RFC 4787 §5'),
      ...rewriting(carried, mapping.inside),
      {
        do: 'send',
        source: packet.source,
        destination: mapping.inside,
        text: carried.text,
        ...unlessUsual(transportNamed(packet.transport), context),
      },
    ],
  };
}

/** Why nothing at that public address lets a packet in. */
function whyClosed({ closed, config }: Nat, { destination }: Packet): string {
  const last = closed.findLast(({ outside }) => outside === destination);
  if (last === undefined) {
    return `No pinhole is open at ${destination}, and none was: nothing inside has sent from there, so the packet is dropped.`;
  }
  const { outside, inside } = last;
  return `The pinhole ${outside} ${CLOSING[last.because](config.lifetime)}: the packet for ${inside} is dropped.`;
}

const CLOSING: Readonly<Record<ClosedMapping['because'], (lifetime: number) => string>> = {
  idle: (lifetime) => `closed after ${lifetime / 1000} s in which nothing went out through it`,
  connection: () => 'closed when its connection ended',
  restart: () => 'was forgotten when the router restarted',
  rebind: () => 'became another port when the router rebound its ports',
};

function closePinhole(nat: Nat, timer: string): Step<Nat> {
  const idle = nat.mappings.filter((mapping) => timerOf(mapping) === timer);
  return {
    state: withoutMappings(nat, idle, 'idle'),
    effects: idle.map(({ outside, inside }) =>
      translated(
        `The pinhole ${outside} closes: ${inside} has sent nothing for ${nat.config.lifetime / 1000} s, and only what goes out keeps it open.`,
        'RFC 4787 §4.3',
      ),
    ),
  };
}

function obey(nat: Nat, command: string, context: Context): Step<Nat> {
  const stop = nat.mappings.map(stopTimer);
  if (command === 'restart') {
    const text =
      'The router restarts and forgets its table: nobody outside reaches anybody inside until something goes out.';
    return {
      state: withoutMappings(nat, nat.mappings, 'restart'),
      effects: [translated(text, 'RFC 4787 §4.3'), ...stop, { do: 'reset-connections' }],
    };
  }
  if (command !== 'rebind') return { state: nat, effects: [] };
  const after = rebound(nat);
  const text = 'The router gives every pinhole another public port: what was told to the world is wrong now.';
  const start = after.mappings.map((mapping) =>
    pinholeTimer(mapping, mapping.usedAt + nat.config.lifetime - context.now),
  );
  return { state: after, effects: [translated(text, 'RFC 4787 §4.1'), ...stop, ...start] };
}

/** A connection runs through the router: when one side ends it, the other side learns of it, and the pinhole closes. */
function passEndOn(
  nat: Nat,
  { event, local, remote }: Extract<Happening, { kind: 'connection' }>,
): Step<Nat> {
  // A datagram that nobody took ended nothing.
  const found = event === 'refused' ? undefined : connectionOf(nat, local, remote);
  if (found === undefined) return { state: nat, effects: [] };
  const { mapping, partner, far } = found;
  const after = withoutConnection(nat, mapping, partner);
  const isOver = after.mappings.length < nat.mappings.length;
  return {
    state: after,
    effects: [{ do: 'close', ...far }, ...(isOver ? [stopTimer(mapping)] : [])],
  };
}

interface Through {
  readonly mapping: Mapping;
  /** Who is at its end outside. */
  readonly partner: Address;
  /** The other part of the connection. */
  readonly far: { readonly source: Address; readonly destination: Address };
}

/** The mapping of a connection of which one part ended: that with the world, or that with the home. */
function connectionOf({ mappings }: Nat, local: Address, remote: Address): Through | undefined {
  const outer = mappings.find(({ outside }) => outside === local);
  if (outer) return { mapping: outer, partner: remote, far: { source: remote, destination: outer.inside } };
  const inner = mappings.find(({ inside, remotes }) => inside === remote && remotes.includes(local));
  return inner && { mapping: inner, partner: local, far: { source: inner.outside, destination: local } };
}

function timerOf({ outside, transport }: Mapping): string {
  return `pinhole ${outside} ${transport}`;
}

function stopTimer(mapping: Mapping): Effect {
  return { do: 'clear-timer', timer: timerOf(mapping) };
}

function pinholeTimer(mapping: Mapping, after: number): Effect {
  return { do: 'set-timer', timer: timerOf(mapping), after, label: 'Pinhole closes' };
}

function untouched(text: string): Rewritten {
  return { text, where: [] };
}

/** Tells that the gateway wrote another address into the text. */
function rewriting({ where }: Rewritten, address: string): readonly Effect[] {
  if (where.length === 0) return [];
  const text = `The application layer gateway of the router writes ${address} into ${where.join(' and ')}.`;
  return [{ do: 'note', note: { step: 'rewrite', verdict: 'info', text, spec: 'RFC 5626 §1' } }];
}

function translated(text: string, spec: string): Effect {
  return { do: 'note', note: { step: 'translate', verdict: 'info', text, spec } };
}

function drop(nat: Nat, text: string, spec: string): Step<Nat> {
  const note: Note = { step: 'dropped', verdict: 'refused', text, spec };
  return { state: nat, effects: [{ do: 'note', note }] };
}
