import { memo } from 'react';
import { arrowEnd } from '@/lib/ladder/arrow-shape';
import { partedAt, pointsOf, wayOf } from '@/lib/ladder/arrow-way';
import type { Arrow } from '@/lib/ladder/ladder';
import { ENVELOPE } from './flight';
import { type ArrowGroup, GroupBadge } from './group-badge';
import styles from './ladder-view.module.css';
import { TextLines } from './text-lines';

/** What of the moment an arrow shows. */
export interface ArrowLook {
  /** Why the ground below it is coloured, if it is. */
  readonly mark: 'selected' | 'lit' | undefined;
  /** 0 to 1 while it is on its way at the time that is shown. */
  readonly progress: number | undefined;
  /** When it leaves, where that is not counted from the start of the run. */
  readonly time: string | undefined;
  readonly group: ArrowGroup | undefined;
}

export interface ArrowViewProps extends ArrowLook {
  readonly arrow: Arrow;
}

/** One packet: a line with its head and its words. Drawn again only where something about it is different. */
export const ArrowView = memo(function ArrowView(props: ArrowViewProps) {
  const { arrow, mark, progress, time, group } = props;
  const when = time === undefined ? arrow.time : { ...arrow.time, text: time };
  return (
    <g
      className={styles.arrow}
      data-kind={arrow.kind}
      data-fate={arrow.fate}
      data-mark={mark}
      data-group={group && group.colour + 1}
    >
      <g data-drawn={arrow.packet.id}>
        {progress === undefined ? <Whole arrow={arrow} /> : <OnItsWay arrow={arrow} progress={progress} />}
      </g>
      <TextLines lines={[when, ...arrow.text.lines]} />
      {group === undefined ? null : <GroupBadge x={arrow.x1} y={arrow.y1} group={group} />}
    </g>
  );
});

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
