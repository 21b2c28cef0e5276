import { arrowEnd } from '@/lib/ladder/arrow-shape';
import { partedAt, pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow } from '@/lib/ladder/ladder';
import { ENVELOPE } from './flight';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

export interface ArrowViewProps {
  readonly arrow: Arrow;
  /** Why the ground below it is coloured, if it is. */
  readonly mark: 'selected' | 'lit' | undefined;
  /** 0 to 1 while it is on its way at the time that is shown. */
  readonly progress: number | undefined;
}

/** One packet: a line with its head and its words. */
export function ArrowView({ arrow, mark, progress }: ArrowViewProps) {
  return (
    <g className={styles.arrow} data-kind={arrow.kind} data-fate={arrow.fate} data-mark={mark}>
      <g data-drawn={arrow.packet.id}>
        {progress === undefined ? <Whole arrow={arrow} /> : <OnItsWay arrow={arrow} progress={progress} />}
      </g>
      <TextLines lines={[arrow.time, ...arrow.text.lines]} />
    </g>
  );
}

function Whole({ arrow }: { readonly arrow: Arrow }) {
  return (
    <>
      <polyline className={styles.shaft} points={pointsOf(wayOf(arrow))} />
      <path className={styles.end} d={arrowEnd(arrow)} />
    </>
  );
}

function OnItsWay({ arrow, progress }: { readonly arrow: Arrow; readonly progress: number }) {
  const { covered, ahead, here } = partedAt(wayOf(arrow), progress);
  return (
    <>
      <polyline className={styles.ahead} points={pointsOf(ahead)} />
      <polyline className={styles.shaft} points={pointsOf(covered)} />
      <path className={styles.envelope} d={ENVELOPE} transform={`translate(${here.join(' ')})`} />
    </>
  );
}
