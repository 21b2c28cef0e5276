import { holds, type Machine, type Row, type StateName, type Transport } from './machine';

/** A state machine as boxes and arrows, in px. */
export interface MachinePicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** A state. */
export interface Box {
  readonly state: StateName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** False where no event leads over this transport: nobody stays in Completed over TCP. */
  readonly reachable: boolean;
}

/** All rows that lead from one state to the same other one. */
export interface Arrow {
  readonly from: StateName;
  readonly to: StateName;
  readonly rows: readonly Row<string>[];
  /** Corners of the line; it begins and ends at the edge of a box. */
  readonly points: readonly Point[];
  readonly label: Label;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The events of an arrow, one a line. `y` is the baseline of the first. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly width: number;
}

/** px from one baseline of a label to the next. */
export const LABEL_LINE = 14;

/**
 * Lays out a table as it holds over one transport. The states stand below one another in the order of the table. What
 * leads to the next state goes straight down; what skips states goes round on the right, where each state that is
 * reached so has a lane of its own; what stays in a state is a loop on the left. Rows without consequence are not drawn.
 * `textWidth` gives the width in px of an event or a state.
 */
export function machinePicture(
  machine: Machine<string>,
  transport: Transport,
  textWidth: (text: string) => number,
): MachinePicture {
  const edges = edgesOf(machine, transport);
  const columns = columnsOf(machine.states, edges, textWidth);
  const boxes = boxesOf(machine.states, edges, columns);
  const arrows = edges.map((edge) => arrowOf(edge, edges, boxes, columns));
  const foot = boxes.at(-1);
  return {
    width: columns.width,
    height: foot === undefined ? 0 : foot.y + foot.height + EDGE,
    boxes,
    arrows,
  };
}

/** px between the picture's border and what is in it. */
const EDGE = 2;
/** How far a loop reaches out of its box. */
const LOOP = 16;
/** Between a line and its words. */
const PAUSE = 6;
/** From one lane to the next. */
const LANE = 14;
/** Room at a box for an arrow that comes in. */
const PORT = 16;
const LEAST_BOX = 30;
const LEAST_GAP = 14;

/** An arrow without a place. */
interface Edge {
  readonly from: StateName;
  readonly to: StateName;
  /** How many states further down it leads; 0 is a loop. */
  readonly reach: number;
  readonly rows: readonly Row<string>[];
  readonly events: readonly string[];
}

function edgesOf({ states, rows }: Machine<string>, transport: Transport): readonly Edge[] {
  const drawn = rows.filter((row) => row.do.length > 0 && holds(row, transport));
  return states.flatMap((from, i) =>
    states.flatMap((to, j) => {
      const ours = drawn.filter((row) => row.in === from && row.to === to);
      const events = [...new Set(ours.map(({ on }) => on))];
      return ours.length === 0 ? [] : [{ from, to, reach: j - i, rows: ours, events }];
    }),
  );
}

/** Everything that is measured from left to right. */
interface Columns {
  readonly left: number;
  readonly right: number;
  readonly labelWidth: (edge: Edge) => number;
  /** Where the lane of a state runs that is reached from further up than its neighbour. */
  readonly laneOf: (state: StateName) => number;
  readonly width: number;
}

function columnsOf(
  states: readonly StateName[],
  edges: readonly Edge[],
  textWidth: (text: string) => number,
): Columns {
  const labelWidth = ({ events }: Edge) => Math.max(...events.map(textWidth));
  const widest = (some: readonly Edge[]) => Math.max(0, ...some.map(labelWidth));
  const boxWidth = Math.max(...states.map(textWidth)) + 24;
  const left = EDGE + widest(edges.filter(({ reach }) => reach === 0)) + PAUSE + LOOP;
  const right = left + boxWidth;
  const besideBox = right + PAUSE + widest(edges.filter(({ reach }) => reach > 1));
  const besideLine = left + boxWidth / 2 + PAUSE + widest(edges.filter(({ reach }) => reach === 1));
  const firstLane = Math.max(besideBox, besideLine) + LANE;
  const targets = states.filter((state) => edges.some(({ to, reach }) => to === state && reach > 1));
  return {
    left,
    right,
    labelWidth,
    laneOf: (state) => firstLane + targets.indexOf(state) * LANE,
    width: firstLane + Math.max(0, targets.length - 1) * LANE + EDGE,
  };
}

function boxesOf(
  states: readonly StateName[],
  edges: readonly Edge[],
  { left, right }: Columns,
): readonly Box[] {
  const reached = reachedFrom(states[0], edges);
  let y = EDGE;
  return states.map((state) => {
    const box = { state, x: left, y, width: right - left, height: heightOf(state, edges) };
    const down = edges.find(({ from, reach }) => from === state && reach === 1);
    y += box.height + LEAST_GAP + (down === undefined ? 0 : linesHigh(down) + PAUSE);
    return { ...box, reachable: reached.has(state) };
  });
}

function reachedFrom(start: StateName | undefined, edges: readonly Edge[]): ReadonlySet<StateName> {
  const reached = new Set(start === undefined ? [] : [start]);
  // A set hands out what was added while it is gone through.
  for (const state of reached) {
    for (const { from, to } of edges) if (from === state) reached.add(to);
  }
  return reached;
}

function linesHigh({ events }: Edge): number {
  return events.length * LABEL_LINE;
}

/** A box is as high as what goes in and out at its right, or as the words at its left. */
function heightOf(state: StateName, edges: readonly Edge[]): number {
  const loop = edges.find(({ from, reach }) => from === state && reach === 0);
  const out = leaving(state, edges).reduce((sum, edge) => sum + linesHigh(edge) + PAUSE, 0);
  return Math.max(LEAST_BOX, entryOf(state, edges) + out, loop === undefined ? 0 : linesHigh(loop) + PAUSE);
}

function entryOf(state: StateName, edges: readonly Edge[]): number {
  return edges.some(({ to, reach }) => to === state && reach > 1) ? PORT : 0;
}

/** What leaves a state at the right; what goes furthest is on top, so that its line crosses no other. */
function leaving(state: StateName, edges: readonly Edge[]): readonly Edge[] {
  return edges.filter(({ from, reach }) => from === state && reach > 1).sort((a, b) => b.reach - a.reach);
}

function arrowOf(edge: Edge, edges: readonly Edge[], boxes: readonly Box[], columns: Columns): Arrow {
  const { from, to, rows, events, reach } = edge;
  const width = columns.labelWidth(edge);
  const start = boxOf(boxes, from);
  const end = boxOf(boxes, to);
  const label = (place: Omit<Label, 'lines' | 'width'>) => ({ ...place, lines: events, width });
  if (reach === 0) return { from, to, rows, ...loopAt(start, linesHigh(edge), label) };
  if (reach === 1) {
    const x = start.x + start.width / 2;
    const top = start.y + start.height;
    const text = { x: x + PAUSE, y: (top + end.y - linesHigh(edge)) / 2 + ASCENT, anchor: 'start' as const };
    return {
      from,
      to,
      rows,
      points: [
        { x, y: top },
        { x, y: end.y },
      ],
      label: label(text),
    };
  }
  const out = leaving(from, edges);
  const above = out.slice(0, out.indexOf(edge) + 1).reduce((sum, one) => sum + linesHigh(one) + PAUSE, 0);
  const y = start.y + entryOf(from, edges) + above - PAUSE / 2;
  const lane = columns.laneOf(to);
  const into = end.y + PORT / 2;
  const points = [
    { x: columns.right, y },
    { x: lane, y },
    { x: lane, y: into },
    { x: columns.right, y: into },
  ];
  const text = { x: columns.right + PAUSE, y: y - linesHigh(edge) + ASCENT, anchor: 'start' as const };
  return { from, to, rows, points, label: label(text) };
}

/** From the top of a line of a label to its baseline. */
const ASCENT = 10;

function loopAt(
  { x, y, height }: Box,
  high: number,
  label: (place: Omit<Label, 'lines' | 'width'>) => Label,
): Pick<Arrow, 'points' | 'label'> {
  const middle = y + height / 2;
  const [top, bottom, out] = [middle - PORT / 2, middle + PORT / 2, x - LOOP];
  return {
    points: [
      { x, y: top },
      { x: out, y: top },
      { x: out, y: bottom },
      { x, y: bottom },
    ],
    label: label({ x: out - PAUSE, y: middle - high / 2 + ASCENT, anchor: 'end' }),
  };
}

function boxOf(boxes: readonly Box[], state: StateName): Box {
  const box = boxes.find((one) => one.state === state);
  if (box === undefined) throw new Error(`The table leads to ${state}, which is not among its states.`);
  return box;
}
