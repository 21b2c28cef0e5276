import { useCallback, useMemo, useReducer, useState } from 'react';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { Flow } from '@/lib/flows/flow';
import { stepNames } from '@/lib/ladder/step-names';
import type { NodeState } from '@/lib/nodes/node-state';
import { describePacket, type PacketSummary } from '@/lib/session/describe-packet';
import { cursorAt, type Moment, momentAt, packetAt, stopsOf } from '@/lib/session/moment';
import { playSetup } from '@/lib/session/run-setup';
import { type Lane, lanesOf } from '@/lib/session/run-view';
import { type Session, type SessionAction, sessionAfter } from '@/lib/session/session';
import type { Evidence, PacketId } from '@/lib/sim/scenario';
import type { Packet, Trace } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { type OtherMessage, type OtherRun, otherMessage, useOtherRun } from './use-other-run';
import { useProblems } from './use-problems';
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

/** Stretches of a message that something beside it speaks of. */
export interface Pointed {
  readonly packet: PacketId;
  readonly evidence: readonly Evidence[];
  /** True if the reader asked to see them: the page then goes there. */
  readonly asked: boolean;
}

/** Everything that the parts of the lab show and do. */
export interface Lab {
  readonly flow: Flow;
  readonly session: Session;
  readonly dispatch: (action: SessionAction) => void;
  /** The participants, from left to right. */
  readonly lanes: readonly Lane[];
  readonly trace: Trace<NodeState>;
  /** ms of virtual time up to which the run is played. */
  readonly end: number;
  /** The run that it is compared with; undefined while the two are the same. */
  readonly other: OtherRun | undefined;
  /** The message of the other run that the reader opened. */
  readonly opposite: OtherMessage | undefined;
  /** Opens a message of the other run, and the one of the same name in this run. */
  readonly oppose: (packet: PacketId) => void;
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
  readonly pointed: Pointed | undefined;
  readonly point: (at: Pointed | undefined) => void;
  /** Kin key of the first field with a path, for prose that names fields. */
  readonly keyOf: (path: string) => string | undefined;
  readonly rules: LoadedRules;
}

/** State of one running flow, from an opening session on. Another session of the same flow is opened by dispatch. */
export function useLab(opening: Session): Lab {
  const { flow } = opening;
  const [session, dispatch] = useReducer(sessionAfter, opening);
  const [chosen, setChosen] = useState<PacketId | undefined>();
  const [opposed, setOpposed] = useState<PacketId | undefined>();
  const [lit, light] = useState<string | undefined>();
  const [pointing, setPointing] = useState<{ readonly at: Pointed; readonly in: Trace<NodeState> }>();
  const { setup, clock, until } = session;
  const { scenario, trace } = useMemo(() => playSetup(flow, setup, until), [flow, setup, until]);
  const rules = useRules();
  const lanes = useMemo(() => lanesOf(scenario), [scenario]);
  const read = useMemo(() => readPackets(trace), [trace]);
  const judged = useProblems(trace, flow, rules);
  const seen = useMemo(() => read.map((one, i) => ({ ...one, problems: judged?.[i] ?? [] })), [read, judged]);
  const stops = useMemo(() => stopsOf(trace), [trace]);
  // What lies behind the last stop, such as a transaction that is forgotten, is only looked at by who waits for it.
  const cursor =
    clock === undefined
      ? Math.min(session.cursor, stops.at(-1) ?? 0)
      : Math.max(session.cursor, cursorAt(trace, clock));
  const moment = useMemo(() => momentAt(trace, cursor, clock), [trace, cursor, clock]);
  const other = useOtherRun(flow, session, trace, moment, lanes);
  const latest = packetAt(moment) ?? [...moment.sent].at(-1);
  const selectedId = chosen !== undefined && moment.sent.has(chosen) ? chosen : latest;
  const select = useCallback((packet: PacketId | undefined) => {
    setChosen(packet);
    setOpposed(undefined);
  }, []);
  // Offsets are those of one run: in the texts of another one they would light up anything.
  const point = useCallback((at: Pointed | undefined) => setPointing(at && { at, in: trace }), [trace]);
  const oppose = useCallback((packet: PacketId) => {
    setChosen(packet);
    setOpposed(packet);
  }, []);
  return {
    flow,
    session,
    dispatch,
    lanes,
    trace,
    end: trace.ended === 'limit' ? (trace.entries.at(-1)?.at ?? 0) : scenario.until,
    other,
    opposite: otherMessage(other, opposed),
    oppose,
    moment,
    stops,
    seen,
    selected: seen.find(({ packet }) => packet.id === selectedId),
    select,
    lit,
    light,
    pointed: pointing?.in === trace ? pointing.at : undefined,
    point,
    litPackets: useMemo(() => packetsWith(seen, lit), [seen, lit]),
    keyOf: useMemo(() => keysByPath(seen), [seen]),
    // Before anything was judged, nobody can say that nothing is broken.
    rules: judged === undefined && rules !== 'failed' ? 'loading' : rules,
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

/** What can be said of the messages of a run without the rules, which come later. */
function readPackets(trace: Trace<NodeState>): readonly Omit<SeenPacket, 'problems'>[] {
  const names = stepNames(trace.packets);
  return trace.packets.map((packet) => ({
    packet,
    name: names.get(packet.id) ?? packet.id,
    summary: describePacket(packet),
    explained: explainMessage(parse(packet.text)),
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
