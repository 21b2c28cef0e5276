import { defaultOptions, type Flow, type FlowOptions } from '@/lib/flows/flow';
import { choicesBetween, choose } from '@/lib/flows/flow-choice';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId } from '@/lib/sim/scenario';
import { slotOf, targetOf } from './edit-target';
import { type Hideable, hideable, hides } from './hideable';
import { type Look, lookWith } from './look';

/** What determines a run: everything that the reader chose and changed. */
export interface Setup {
  readonly options: FlowOptions;
  readonly edits: readonly Edit[];
}

/** A setup as it was at one time, with the run that was kept beside it. */
export interface Stage extends Setup {
  readonly compared?: Setup;
}

/** How two runs are shown: only the present one, the other as a ghost behind it, or one beside the other. */
export type Arrangement = 'alone' | 'over' | 'side';

/** How the height of the ladder follows the time: long silence is drawn short, or as long as it is. */
export type TimeAxis = 'compressed' | 'true';

/** All that the reader did. It fits into a link; the runs themselves are computed from it. */
export interface Session {
  readonly flow: Flow;
  /** What the flow, or the challenge, begins with: reset goes back to it. */
  readonly origin: Setup;
  readonly setup: Setup;
  /** The run that the reader kept to compare with; `comparedWith` says what stands in for it where there is none. */
  readonly compared?: Setup;
  readonly arrangement: Arrangement;
  readonly axis: TimeAxis;
  /** How the ladder is drawn; absent where that is as usual. */
  readonly look?: Look;
  /** What is not shown, in the order of `hideable`; absent where everything is. */
  readonly hidden?: readonly Hideable[];
  /** How many entries of the trace have happened: 0 is before the first. Beyond the end counts as the end. */
  readonly cursor: number;
  /** ms of virtual time that are shown, where that is later than the last entry of the cursor. */
  readonly clock?: number;
  /** ms of virtual time that the run is played at least, where the reader waited beyond the end of the flow. */
  readonly until?: number;
  readonly past: readonly Stage[];
  readonly future: readonly Stage[];
  /** The packet that the reader is writing into: further text for it is part of the same change. */
  readonly writing?: PacketId;
  /** The choice whose number the reader is moving: further numbers are part of the same change. */
  readonly scrubbing?: string;
}

export type SessionAction =
  /** Adds an edit; while the reader goes on writing in the same packet, the text is undone as one. */
  | { readonly type: 'edit'; readonly edit: Edit }
  /** Takes back the edits of a packet or node: all of them, or those of one kind. */
  | { readonly type: 'restore'; readonly target: string; readonly kind?: Edit['kind'] }
  /** Takes back one edit. */
  | { readonly type: 'withdraw'; readonly edit: Edit }
  /**
   * Answers a choice of the flow; an answer that it does not have changes nothing. While the reader moves a number
   * (`going`), all its values are undone as one.
   */
  | { readonly type: 'choose'; readonly key: string; readonly value: string; readonly going?: boolean }
  /** Keeps the present run to compare others with. */
  | { readonly type: 'keep' }
  /** The other run becomes the one to work on, and the present one is kept. */
  | { readonly type: 'swap' }
  /** Forgets the run that was kept. */
  | { readonly type: 'forget' }
  | { readonly type: 'arrange'; readonly arrangement: Arrangement }
  | { readonly type: 'scale'; readonly axis: TimeAxis }
  /** Changes how the ladder is drawn. */
  | { readonly type: 'look'; readonly changes: Partial<Look> }
  /** Shows everything but these parts. */
  | { readonly type: 'hide'; readonly parts: readonly Hideable[] }
  | { readonly type: 'seek'; readonly cursor: number; readonly clock?: number }
  /** Plays the run for so long at least. */
  | { readonly type: 'wait'; readonly until: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Back to what the session began with; can be undone. */
  | { readonly type: 'reset' }
  | { readonly type: 'open'; readonly session: Session };

/** The longest time that a run is played, in ms: a day, in which every registration comes to its end. */
export const LONGEST_RUN = 86_400_000;

/** A cursor that is the end of every run. */
export const END = Number.MAX_SAFE_INTEGER;

/**
 * A flow that nobody has touched, at its end: the whole ladder is there, and Play starts from the top. A challenge
 * begins with edits of its own, and perhaps with other options.
 */
export function newSession(
  flow: Flow,
  edits: readonly Edit[] = [],
  options: Partial<FlowOptions> = {},
): Session {
  const setup = { options: { ...defaultOptions(flow), ...options }, edits };
  return untouched(flow, setup);
}

/** A flow, or a challenge, as its setup begins it. */
export function untouched(flow: Flow, setup: Setup): Session {
  return {
    flow,
    origin: setup,
    setup,
    arrangement: 'over',
    axis: 'compressed',
    cursor: END,
    past: [],
    future: [],
  };
}

/**
 * The run to compare with: the one that was kept; else the present one without what the reader edited; else, without
 * edits, with the mistake and the settings that it began with. Another transport or other dice are no change to compare.
 */
export function comparedWith({
  compared,
  setup,
  origin,
}: {
  readonly compared?: Setup | undefined;
  readonly setup: Setup;
  readonly origin: Setup;
}): Setup {
  if (compared !== undefined) return compared;
  if (!sameJson(setup.edits, origin.edits)) return { ...setup, edits: origin.edits };
  const { transport, seed } = setup.options;
  return { ...origin, options: { ...origin.options, transport, seed } };
}

/** True if the reader has chosen and edited nothing, or taken all of it back. */
export function isUntouched({ flow, origin, setup }: Session): boolean {
  return (
    sameJson(setup.edits, origin.edits) && choicesBetween(flow, origin.options, setup.options).length === 0
  );
}

/** The next state after something that the reader did: whatever changes the run shows it to its end, unless that is hidden. Pure. */
export function sessionAfter(session: Session, action: SessionAction): Session {
  const { setup } = session;
  switch (action.type) {
    case 'edit':
      return edited(session, action.edit);
    case 'restore':
      return changed(session, {
        ...setup,
        edits: setup.edits.filter(
          (edit) => targetOf(edit) !== action.target || (action.kind ?? edit.kind) !== edit.kind,
        ),
      });
    case 'withdraw':
      return changed(session, {
        ...setup,
        edits: setup.edits.filter((edit) => slotOf(edit) !== slotOf(action.edit)),
      });
    case 'choose': {
      const options = choose(session.flow, setup.options, action.key, action.value) ?? setup.options;
      return action.going
        ? scrubbed(session, { ...setup, options }, action.key)
        : changed(session, { ...setup, options });
    }
    case 'keep':
      return kept(session, { ...setup, compared: setup });
    case 'swap':
      return changed(session, { ...comparedWith(session), compared: setup });
    case 'forget':
      return kept(session, setup);
    case 'arrange':
      return { ...session, arrangement: action.arrangement };
    case 'scale':
      return { ...session, axis: action.axis };
    case 'look':
      return looked(session, action.changes);
    case 'hide':
      return hiding(session, action.parts);
    case 'seek':
      return sought(session, Math.max(0, action.cursor), action.clock);
    case 'wait':
      return { ...session, until: Math.min(Math.max(session.until ?? 0, action.until), LONGEST_RUN) };
    case 'undo':
      return undone(session);
    case 'redo':
      return redone(session);
    case 'reset': {
      const { until: _waited, ...rest } = session;
      return changed(rest, session.origin);
    }
    case 'open':
      return { ...action.session, origin: session.origin };
  }
}

function looked({ look: former, ...session }: Session, changes: Partial<Look>): Session {
  const look = lookWith(former, changes);
  return look === undefined ? session : { ...session, look };
}

function hiding({ hidden: _former, ...session }: Session, parts: readonly Hideable[]): Session {
  return parts.length === 0
    ? session
    : { ...session, hidden: hideable.filter((part) => parts.includes(part)) };
}

/** The session with another setup and the same kept run. */
function changed(session: Session, next: Stage): Session {
  const stage = stageOf(session);
  return sameJson(next, session.setup)
    ? session
    : moved(session, { ...stage, ...next }, [...session.past, stage], []);
}

/** The session with another kept run; what is shown of the present one stays. */
function kept(session: Session, next: Stage): Session {
  const stage = stageOf(session);
  if (sameJson(next, stage)) return session;
  const { compared: _former, writing: _done, scrubbing: _still, ...rest } = session;
  return { ...rest, ...comparedIn(next), past: [...session.past, stage], future: [] };
}

/** The session as one of its stages was, shown to its end: or where it stood, if what comes is to be found out. */
function moved(session: Session, stage: Stage, past: readonly Stage[], future: readonly Stage[]): Session {
  const { writing: _done, scrubbing: _still, compared: _former, clock: _then, ...rest } = session;
  const { options, edits } = stage;
  const cursor = hides(session, 'future') ? session.cursor : END;
  return { ...rest, setup: { options, edits }, ...comparedIn(stage), cursor, past, future };
}

function sought(session: Session, cursor: number, clock: number | undefined): Session {
  const { clock: _former, ...rest } = session;
  return { ...rest, cursor, ...(clock === undefined ? {} : { clock }) };
}

function stageOf({ setup, compared }: Session): Stage {
  return compared === undefined ? setup : { ...setup, compared };
}

function comparedIn({ compared }: Stage): Pick<Stage, 'compared'> {
  return compared === undefined ? {} : { compared };
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function edited(session: Session, edit: Edit): Session {
  const { setup } = session;
  const others = setup.edits.filter((other) => slotOf(other) !== slotOf(edit));
  const next: Setup = { ...setup, edits: [...others, edit] };
  if (edit.kind !== 'replace') return changed(session, next);
  const after =
    session.writing === edit.packet
      ? moved(session, { ...stageOf(session), ...next }, session.past, [])
      : changed(session, next);
  return { ...after, writing: edit.packet };
}

function scrubbed(session: Session, next: Setup, key: string): Session {
  if (sameJson(next, session.setup)) return session;
  const after =
    session.scrubbing === key
      ? moved(session, { ...stageOf(session), ...next }, session.past, [])
      : changed(session, next);
  return { ...after, scrubbing: key };
}

function undone(session: Session): Session {
  const before = session.past.at(-1);
  if (before === undefined) return session;
  return moved(session, before, session.past.slice(0, -1), [stageOf(session), ...session.future]);
}

function redone(session: Session): Session {
  const [after, ...future] = session.future;
  if (after === undefined) return session;
  return moved(session, after, [...session.past, stageOf(session)], future);
}
