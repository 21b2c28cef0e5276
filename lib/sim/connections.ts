import type { Due } from './due';
import type { EventQueue } from './event-queue';
import type { Address, Happening, NodeId, Transport } from './scenario';
import type { Connection } from './trace';

/** One end of a connection. */
export interface End {
  readonly node: NodeId;
  readonly address: Address;
}

/** A connection while it lives, as the network knows it. */
export interface OpenConnection {
  /** What a world shows of it. */
  readonly shown: Connection;
  readonly opener: End;
  readonly accepter: End;
  /** Who closed it, while the other end does not know yet. */
  closedBy?: NodeId;
  /** Somebody has sent something over it. */
  isUsed?: true;
  /** Nothing travels over it any more. */
  gone?: 'closed' | 'reset';
  /** ms of virtual time at which the last text in each direction arrives: what follows does not overtake it. */
  readonly busyUntil: { toOpener: number; toAccepter: number };
}

/** The connections of reliable transports: one for each pair of addresses, used in both directions. */
export interface Connections {
  /** The one that a text from one end to the other takes; opened if there is none. */
  readonly use: (near: End, far: End, transport: Transport, now: number) => OpenConnection;
  /** One end closes it; the other one learns of it when all that was sent before has arrived. */
  readonly close: (near: End, far: End, now: number) => void;
  /** Ends all connections between two nodes; both ends learn of it. */
  readonly resetBetween: (one: NodeId, other: NodeId, now: number) => void;
  /** Ends all connections of a node whose process ends; the other ends learn of it. */
  readonly resetAllOf: (node: NodeId, now: number) => void;
  /** An end learns of the closing; false if the connection ended in another way in the meantime. */
  readonly finish: (connection: OpenConnection) => boolean;
  /** Those that are open at both ends, in the order in which they were opened. The same list until one changes. */
  readonly shown: () => readonly Connection[];
}

/** `latency` in ms: how long it takes until the other end learns of something. */
export function connectionTable(queue: EventQueue<Due>, latency: number): Connections {
  const table = new Map<string, OpenConnection>();
  let shown: readonly Connection[] | undefined;

  function forget(connection: OpenConnection, how: 'closed' | 'reset'): void {
    const key = keyOf(connection.opener, connection.accepter);
    connection.gone = how;
    shown = undefined;
    // Who closed it may have opened another one between the same addresses since then.
    if (table.get(key) === connection) table.delete(key);
  }

  function reset(isMeant: (connection: OpenConnection) => boolean): readonly OpenConnection[] {
    const ended = [...table.values()].filter((one) => one.closedBy === undefined && isMeant(one));
    for (const connection of ended) forget(connection, 'reset');
    return ended;
  }

  function tellReset(local: End, remote: End, at: number): void {
    queue.add(at, { kind: 'connection', node: local.node, happening: happening('reset', local, remote) });
  }

  return {
    use(near, far, transport, now) {
      const key = keyOf(near, far);
      const known = table.get(key);
      // Who closed it opens a new one; the other end goes on using what it believes to be open.
      if (known !== undefined && known.closedBy !== near.node) return known;
      const opened = openConnection(near, far, transport, now);
      table.set(key, opened);
      shown = undefined;
      return opened;
    },
    close(near, far, now) {
      const connection = table.get(keyOf(near, far));
      if (connection === undefined || connection.closedBy === near.node) return;
      if (connection.closedBy !== undefined) {
        forget(connection, 'closed');
        return;
      }
      connection.closedBy = near.node;
      shown = undefined;
      queue.add(inOrder(connection, near, now + latency), {
        kind: 'connection',
        node: far.node,
        happening: happening('closed', far, near),
        closes: connection,
      });
    },
    resetBetween(one, other, now) {
      for (const { opener, accepter } of reset((connection) => joins(connection, one, other))) {
        tellReset(opener, accepter, now);
        tellReset(accepter, opener, now);
      }
    },
    resetAllOf(node, now) {
      for (const { opener, accepter } of reset(
        (one) => one.opener.node === node || one.accepter.node === node,
      )) {
        if (opener.node === node) tellReset(accepter, opener, now + latency);
        else tellReset(opener, accepter, now + latency);
      }
    },
    finish(connection) {
      if (connection.gone !== undefined) return false;
      forget(connection, 'closed');
      return true;
    },
    shown() {
      shown ??= [...table.values()].flatMap((one) => (one.closedBy === undefined ? [one.shown] : []));
      return shown;
    },
  };
}

/** When a text that would arrive then does arrive, since it does not overtake what its sender sent before it. */
export function inOrder({ opener, busyUntil }: OpenConnection, sender: End, at: number): number {
  const isOpener = opener.node === sender.node && opener.address === sender.address;
  const direction = isOpener ? 'toAccepter' : 'toOpener';
  busyUntil[direction] = Math.max(busyUntil[direction], at);
  return busyUntil[direction];
}

/** Why what travelled over the connection does not reach its receiver any more, or undefined if it does. */
export function severed(
  { gone, closedBy, opener, accepter }: OpenConnection,
  to: NodeId,
): string | undefined {
  if (gone === 'reset') {
    return `the connection between ${opener.node} and ${accepter.node} was reset while it was on its way`;
  }
  return closedBy === to ? `${to} had closed the connection before it arrived` : undefined;
}

function openConnection(near: End, far: End, transport: Transport, openedAt: number): OpenConnection {
  return {
    shown: { from: near.address, to: far.address, transport: transport.name, openedAt },
    opener: near,
    accepter: far,
    busyUntil: { toOpener: 0, toAccepter: 0 },
  };
}

function happening(event: 'closed' | 'reset', local: End, remote: End): Happening {
  return { kind: 'connection', event, local: local.address, remote: remote.address };
}

/** Nodes belong to the key, since behind two gateways the same addresses may be used. */
function keyOf(a: End, b: End): string {
  const [one, two] = [`${a.node} ${a.address}`, `${b.node} ${b.address}`];
  return one < two ? `${one} ${two}` : `${two} ${one}`;
}

function joins({ opener, accepter }: OpenConnection, one: NodeId, other: NodeId): boolean {
  return (opener.node === one && accepter.node === other) || (opener.node === other && accepter.node === one);
}
