import { useMemo, useReducer, useState } from 'react';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { findFlow } from '@/lib/flows/find-flow';
import type { Flow } from '@/lib/flows/flow';
import { firstDivergence } from '@/lib/ladder/first-divergence';
import { stepNames } from '@/lib/ladder/step-names';
import type { NodeState } from '@/lib/nodes/node-state';
import { describePacket, type PacketSummary } from '@/lib/session/describe-packet';
import { type Moment, momentAt, packetAt, stopsOf } from '@/lib/session/moment';
import { runSetup } from '@/lib/session/run-setup';
import { type Lane, lanesOf } from '@/lib/session/run-view';
import { type Session, type SessionAction, type Setup, sessionAfter } from '@/lib/session/session';
import type { PacketId } from '@/lib/sim/scenario';
import type { Packet, Trace } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { type LoadedRules, useRules } from './use-rules';

/** A packet with all that the page says about it. */
export interface SeenPacket {
  readonly packet: Packet;
  /** `F3`. */
  readonly name: string;
  readonly summary: PacketSummary;
  readonly explained: readonly ExplainedSpan[];
  readonly problems: readonly Problem[];
}

/** Everything that the parts of the lab show and do. */
export interface Lab {
  readonly flow: Flow;
  readonly session: Session;
  readonly dispatch: (action: SessionAction) => void;
  /** The participants, from left to right. */
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  /** The run that the session began with; undefined while the reader has changed nothing. */
  readonly former: Trace<NodeState> | undefined;
  /** The first packet that the edits made different. */
  readonly divergence: PacketId | undefined;
  readonly moment: Moment;
  /** Cursors worth stopping at. */
  readonly stops: readonly number[];
  readonly seen: readonly SeenPacket[];
  /** The packet whose message is open. */
  readonly selected: SeenPacket | undefined;
  readonly select: (packet: PacketId | undefined) => void;
  /** Kin key that is lit in all messages. */
  readonly lit: string | undefined;
  readonly light: (key: string | undefined) => void;
  readonly litPackets: ReadonlySet<PacketId>;
  /** Kin key of the first field with a path, for prose that names fields. */
  readonly keyOf: (path: string) => string | undefined;
  readonly rules: LoadedRules;
}

/** State of one running flow, from an opening session on. Another session of the same flow is opened by dispatch. */
export function useLab(opening: Session): Lab {
  const flow = knownFlow(opening.flow);
  const [session, dispatch] = useReducer(sessionAfter, opening);
  const [chosen, select] = useState<PacketId | undefined>();
  const [lit, light] = useState<string | undefined>();
  const { setup, origin } = session;
  const trace = useMemo(() => runSetup(flow, setup), [flow, setup]);
  const former = useMemo(
    () => (sameEdits(setup, origin) ? undefined : runSetup(flow, { ...setup, edits: origin.edits })),
    [flow, setup, origin],
  );
  const rules = useRules();
  const lanes = useMemo(() => lanesOf(flow.scenario(setup.options)), [flow, setup.options]);
  const seen = useMemo(() => seenPackets(trace, flow, rules), [trace, flow, rules]);
  const stops = useMemo(() => stopsOf(trace), [trace]);
  // What lies behind the last stop, such as a transaction that is forgotten, is nothing to look at.
  const cursor = Math.min(session.cursor, stops.at(-1) ?? 0);
  const moment = useMemo(() => momentAt(trace, cursor), [trace, cursor]);
  const latest = packetAt(moment) ?? [...moment.sent].at(-1);
  const selectedId = chosen !== undefined && moment.sent.has(chosen) ? chosen : latest;
  const divergesAt = former && firstDivergence(former.packets, trace.packets);
  return {
    flow,
    session,
    dispatch,
    lanes,
    trace,
    former,
    divergence: divergesAt === undefined ? undefined : trace.packets[divergesAt]?.id,
    moment,
    stops,
    seen,
    selected: seen.find(({ packet }) => packet.id === selectedId),
    select,
    lit,
    light,
    litPackets: useMemo(() => packetsWith(seen, lit), [seen, lit]),
    keyOf: useMemo(() => keysByPath(seen), [seen]),
    rules,
  };
}

/**
 * What the rules say of a text if it stood in the place of a packet. It remembers the last text, since list and editor
 * ask for the same one at each key press.
 */
export function useJudge({ trace, flow, rules }: Lab, { packet, problems }: SeenPacket) {
  return useMemo(() => {
    let last = { text: packet.text, problems };
    return (text: string): readonly Problem[] => {
      if (text === last.text) return last.problems;
      const packets = trace.packets.map((one) => (one.id === packet.id ? { ...one, text } : one));
      const all = rules === 'loading' || rules === 'failed' ? [] : rules.problemsOf(packets, flow.accounts);
      last = { text, problems: all[packets.findIndex(({ id }) => id === packet.id)] ?? [] };
      return last.problems;
    };
  }, [trace, flow, rules, packet, problems]);
}

function knownFlow(id: string): Flow {
  const flow = findFlow(id);
  if (flow === undefined) throw new Error(`There is no flow ${id}; the page that asked for it is wrong.`);
  return flow;
}

function sameEdits(a: Setup, b: Setup): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b.edits);
}

function seenPackets(trace: Trace<NodeState>, flow: Flow, rules: LoadedRules): readonly SeenPacket[] {
  const names = stepNames(trace.packets);
  const judged =
    rules === 'loading' || rules === 'failed' ? [] : rules.problemsOf(trace.packets, flow.accounts);
  return trace.packets.map((packet, i) => ({
    packet,
    name: names.get(packet.id) ?? packet.id,
    summary: describePacket(packet),
    explained: explainMessage(parse(packet.text)),
    problems: judged[i] ?? [],
  }));
}

function packetsWith(seen: readonly SeenPacket[], key: string | undefined): ReadonlySet<PacketId> {
  if (key === undefined) return new Set();
  const having = seen.filter(({ explained }) => explained.some(({ kinKey }) => kinKey === key));
  return new Set(having.map(({ packet }) => packet.id));
}

function keysByPath(seen: readonly SeenPacket[]): Lab['keyOf'] {
  const keys = new Map<string, string>();
  for (const { path, kinKey } of seen.flatMap(({ explained }) => explained)) {
    if (kinKey !== undefined && !keys.has(path)) keys.set(path, kinKey);
  }
  return (path) => keys.get(path);
}
