import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type FlowOptions } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId } from '@/lib/sim/scenario';

/** What determines a run: everything that the reader chose and changed. */
export interface Setup {
  readonly options: FlowOptions;
  readonly edits: readonly Edit[];
}

/** All that the reader did. It fits into a link; the run itself is computed from it. */
export interface Session {
  /** Id of the flow. */
  readonly flow: string;
  /** What the flow, or the challenge, begins with: reset goes back to it. */
  readonly origin: Setup;
  readonly setup: Setup;
  /** How many entries of the trace have happened: 0 is before the first. Beyond the end counts as the end. */
  readonly cursor: number;
  readonly past: readonly Setup[];
  readonly future: readonly Setup[];
  /** The packet that the reader is writing into: further text for it is part of the same change. */
  readonly writing?: PacketId;
}

export type SessionAction =
  /** Adds an edit; while the reader goes on writing in the same packet, the text is undone as one. */
  | { readonly type: 'edit'; readonly edit: Edit }
  /** Takes back the edits of a packet or node: all of them, or those of one kind. */
  | { readonly type: 'restore'; readonly target: string; readonly kind?: Edit['kind'] }
  | { readonly type: 'choose'; readonly options: Partial<FlowOptions> }
  | { readonly type: 'seek'; readonly cursor: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Back to what the session began with; can be undone. */
  | { readonly type: 'reset' }
  | { readonly type: 'open'; readonly session: Session };

/** A cursor that is the end of every run. */
export const END = Number.MAX_SAFE_INTEGER;

/**
 * A flow that nobody has touched, at its end: the whole ladder is there, and Play starts from the top. A challenge
 * begins with edits of its own, and perhaps with other options.
 */
export function newSession(
  flowId: string,
  edits: readonly Edit[] = [],
  options: Partial<FlowOptions> = {},
): Session {
  const flow = findFlow(flowId);
  const defaults = flow ? defaultOptions(flow) : { transport: 'udp' as const, seed: 1 };
  const setup = { options: { ...defaults, ...options }, edits };
  return { flow: flowId, origin: setup, setup, cursor: END, past: [], future: [] };
}

/** The next state after something that the reader did: whatever changes the run shows it to its end. Pure. */
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
    case 'choose':
      return changed(session, { ...setup, options: { ...setup.options, ...action.options } });
    case 'seek':
      return { ...session, cursor: Math.max(0, action.cursor) };
    case 'undo':
      return undone(session);
    case 'redo':
      return redone(session);
    case 'reset':
      return changed(session, session.origin);
    case 'open':
      return { ...action.session, origin: session.origin };
  }
}

/** The packet or node that an edit concerns. */
export function targetOf(edit: Edit): string {
  return edit.kind === 'down' ? edit.node : edit.packet;
}

function changed(session: Session, setup: Setup): Session {
  if (JSON.stringify(setup) === JSON.stringify(session.setup)) return session;
  const { writing: _done, ...rest } = session;
  return { ...rest, setup, cursor: END, past: [...session.past, session.setup], future: [] };
}

function edited(session: Session, edit: Edit): Session {
  const { setup } = session;
  const others = setup.edits.filter(
    (other) => other.kind !== edit.kind || targetOf(other) !== targetOf(edit),
  );
  const next: Setup = { ...setup, edits: [...others, edit] };
  if (edit.kind !== 'replace') return changed(session, next);
  const goesOn = session.writing === edit.packet;
  const after = goesOn ? { ...session, setup: next, cursor: END, future: [] } : changed(session, next);
  return { ...after, writing: edit.packet };
}

function undone(session: Session): Session {
  const { writing: _done, ...rest } = session;
  const before = session.past.at(-1);
  if (before === undefined) return session;
  const [past, future] = [session.past.slice(0, -1), [session.setup, ...session.future]];
  return { ...rest, setup: before, cursor: END, past, future };
}

function redone(session: Session): Session {
  const { writing: _done, ...rest } = session;
  const [after, ...future] = session.future;
  if (after === undefined) return session;
  return { ...rest, setup: after, cursor: END, past: [...session.past, session.setup], future };
}
