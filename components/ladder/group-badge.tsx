import styles from './group-badge.module.css';

/** What an arrow belongs to, where colours tell that apart. */
export interface ArrowGroup {
  /** `A`: says the same as the colour. */
  readonly letter: string;
  /** From 0: the colour `--group-1` and so on. */
  readonly colour: number;
  /** `Call-ID 1j9FpLxk3uxtm8tn@biloxi.example.com`. */
  readonly title: string;
}

/** px */
const RADIUS = 8;
const SIZE = 11;

/** The letter of a group where its arrow leaves. */
export function GroupBadge({
  x,
  y,
  group,
}: {
  readonly x: number;
  readonly y: number;
  readonly group: ArrowGroup;
}) {
  return (
    <g className={styles.badge} data-group={group.colour + 1}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={SIZE}>
        {group.letter}
      </text>
    </g>
  );
}
