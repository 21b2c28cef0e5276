import type { NodeId } from '@/lib/sim/scenario';
import type { Entry, Packet } from '@/lib/sim/trace';

/** Width of a text in px at a font size in px. Given by the caller, so that layout needs no screen. */
export type TextWidth = (text: string, size: number) => number;

/** A participant, as the caller names it. */
export interface LaneSetup {
  readonly id: NodeId;
  /** For people: `SIP Server`. */
  readonly label: string;
  /** Shown in small below the label: `192.0.2.222`. */
  readonly address?: string;
}

/** Something that happens at one node, without a packet. */
export interface LadderMark {
  readonly node: NodeId;
  /** ms of virtual time. */
  readonly at: number;
  readonly label: string;
  readonly kind: 'timer' | 'state' | 'binding' | 'connection';
}

/** What a reader wants to know of a packet at first sight. The ladder itself reads no SIP. */
export interface MessageSummary {
  /** `REGISTER`, `401 Unauthorized`. */
  readonly label: string;
  readonly kind: 'request' | 'response' | 'unreadable';
  /** What tells it from its neighbours: `CSeq 2, with credentials`. */
  readonly detail?: string;
  /** Where one arrow stands for several retransmissions. */
  readonly fold?: Fold | undefined;
}

/** Retransmissions in a row that are one arrow. */
export interface Fold {
  /** From the first to the last; the first is the one that is drawn. */
  readonly packets: readonly Packet[];
  /** ms: until when they are sent and arrive. */
  readonly until: number;
}

export type Describe = (packet: Packet) => MessageSummary;

export interface LadderInput {
  /** From left to right. */
  readonly lanes: readonly LaneSetup[];
  /** In the order in which they were sent. Packets from a node that has no lane are left out. */
  readonly packets: readonly Packet[];
  readonly marks?: readonly LadderMark[];
  /** The run's entries, where there are any: they say which of two packets came first, and what was dropped on arrival. */
  readonly entries?: readonly HappeningWithNotes[];
  /** Another run with the same nodes: what it sends otherwise stands as a ghost between the rows of this one. */
  readonly former?: Pick<LadderInput, 'packets' | 'entries'>;
  readonly describe: Describe;
  readonly textWidth: TextWidth;
  /** px that are there. The ladder is wider if its lanes would not be legible otherwise. */
  readonly width: number;
  /**
   * px for each ms in which nothing happens, on an axis that is true to time. Without it every such stretch is drawn equally
   * short.
   */
  readonly pxPerMs?: number;
}

/** What a ladder reads of an entry. */
export type HappeningWithNotes = Pick<Entry<unknown>, 'happening'> & Partial<Pick<Entry<unknown>, 'notes'>>;

/** px; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  readonly text: string;
  readonly role: 'name' | 'address' | 'label' | 'detail' | 'note' | 'time' | 'mark' | 'gap';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Font size in px. */
  readonly size: number;
}

/** Lines of text below one another; the box surrounds them. */
export interface TextBlock extends Box {
  readonly lines: readonly TextLine[];
}

export interface Lane extends LaneSetup {
  readonly x: number;
  /** In the coordinates of the header, which stays in view while the ladder scrolls. */
  readonly name: TextBlock;
}

/**
 * `dropped`: it arrives, and the receiver throws it away without a word; `lost`: it never arrives, and it is known why;
 * `under way`: the run ended before it could arrive.
 */
export type Fate = 'delivered' | 'dropped' | 'lost' | 'under way';

export interface Arrow extends MessageSummary {
  readonly packet: Packet;
  /** `F1`: its number on this ladder. A retransmission and a copy bear the number of what they repeat. */
  readonly step: string;
  readonly fate: Fate;
  /** Who changed its text on the way, if anybody did. */
  readonly changedBy: 'reader' | 'network' | undefined;
  /** True if it was sent to an address that no lane has. */
  readonly stub: boolean;
  /** Where it leaves. A copy leaves from the middle of the way: it was the network that made it. */
  readonly x1: number;
  readonly y1: number;
  /** Where it arrives, or where it is lost. */
  readonly x2: number;
  readonly y2: number;
  /** The x at which it would arrive if nothing befell it. */
  readonly target: number;
  /** px by which the way of what a node sends to itself bends out of its lane, to the right if positive; else 0. */
  readonly bend: number;
  readonly text: TextBlock;
  readonly time: TextLine;
  /** Line and text together. */
  readonly box: Box;
}

export interface PlacedMark extends LadderMark {
  readonly x: number;
  readonly y: number;
  readonly text: TextBlock;
  readonly time: TextLine;
}

/** A stretch in which nothing happens. */
export interface Gap {
  /** ms of virtual time at both ends. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: TextLine;
}

/** What happens, from top to bottom. */
export type Row =
  | { readonly kind: 'send' | 'arrival'; readonly at: number; readonly y: number; readonly arrow: Arrow }
  | { readonly kind: 'mark'; readonly at: number; readonly y: number; readonly mark: PlacedMark }
  | { readonly kind: 'gap'; readonly at: number; readonly y: number; readonly gap: Gap };

/** A ladder as numbers and words. The header and the body each start at y = 0. */
export interface Ladder {
  readonly width: number;
  /** Of the body. */
  readonly height: number;
  readonly headerHeight: number;
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  /** In the order in which they were sent. */
  readonly arrows: readonly Arrow[];
  /** Of the former run, where it sends something else. */
  readonly ghosts: readonly Arrow[];
  readonly marks: readonly PlacedMark[];
  readonly gaps: readonly Gap[];
}
