import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import type { Machine, Row, StateName, Transport } from '@/lib/transaction/machine';
import { type Arrow, LABEL_LINE, machinePicture, type Point } from '@/lib/transaction/machine-picture';
import styles from './machine-view.module.css';

export interface MachineViewProps {
  readonly machine: Machine<string>;
  readonly transport: Transport;
  readonly current: StateName;
  /** The row that was taken last. */
  readonly last: Row<string> | undefined;
}

/** px of the words in the picture. */
const FONT_SIZE = 12;

/** A table of RFC 3261 §17 as a picture, with the state lit that it is in and the arrow that led there. */
export function MachineView({ machine, transport, current, last }: MachineViewProps) {
  const picture = machinePicture(machine, transport, (text) => approximateTextWidth(text, FONT_SIZE));
  const taken = picture.arrows.find(({ rows }) => last !== undefined && rows.includes(last));
  const others = picture.arrows.filter((arrow) => arrow !== taken);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      width={picture.width}
      height={picture.height}
      role="img"
      aria-label={`The ${machine.name} machine in the state ${nameOf(current)}. The table below says the same.`}
      fontSize={FONT_SIZE}
    >
      {/* Drawn last, the arrow that was taken lies above those that share a stretch with it. */}
      {[...others, ...(taken === undefined ? [] : [taken])].map((arrow) => (
        <ArrowView
          key={`${arrow.from} ${arrow.to}`}
          arrow={arrow}
          event={arrow === taken ? last?.on : undefined}
        />
      ))}
      {picture.boxes.map(({ state, x, y, width, height, reachable }) => (
        <g
          key={state}
          className={styles.state}
          data-current={state === current || undefined}
          data-unreachable={!reachable || undefined}
        >
          <rect x={x} y={y} width={width} height={height} rx={state === 'new' ? height / 2 : 6} />
          <text className={styles.name} x={x + width / 2} y={y + height / 2 + 4} textAnchor="middle">
            {nameOf(state)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function ArrowView({ arrow, event }: { readonly arrow: Arrow; readonly event: string | undefined }) {
  const { points, label } = arrow;
  return (
    <g className={styles.arrow} data-taken={event !== undefined || undefined}>
      <path className={styles.line} d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      <path className={styles.head} d={headOf(points)} />
      {label.lines.map((line, i) => (
        <text
          key={line}
          className={styles.words}
          x={label.x}
          y={label.y + i * LABEL_LINE}
          textAnchor={label.anchor}
          data-event={line === event || undefined}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** A triangle at the last point, in the direction from the one before. */
function headOf(points: readonly Point[]): string {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return '';
  const [x, y] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const [back, side] = [7, 4];
  const corner = (sign: number) =>
    `${to.x - x * back + sign * y * side} ${to.y - y * back + sign * x * side}`;
  return `M${to.x} ${to.y}L${corner(1)}L${corner(-1)}Z`;
}

/** The moment before the first event has no name in the RFC. */
function nameOf(state: StateName): string {
  return state === 'new' ? 'start' : state;
}
