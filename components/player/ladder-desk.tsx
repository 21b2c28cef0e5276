import { type ReactNode, useRef } from 'react';
import { trueScale } from '@/lib/ladder/true-scale';
import { hides } from '@/lib/session/hideable';
import styles from './ladder-desk.module.css';
import { Drawing } from './ladder-drawing';
import { LookNote } from './look-note';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';
import type { OtherRun } from './use-other-run';
import type { Playback } from './use-playback';
import { useReducedMotion } from './use-reduced-motion';
import { useWidth } from './use-width';

/** px that the ladder is laid out for until the page knows better: exported HTML is read at any width. */
const STATIC_WIDTH = 600;

export interface LadderDeskProps {
  readonly lab: Lab;
  readonly playback: Playback;
  readonly look: LadderLook;
  /** True while somebody else moves through the run: the ladder comes along, the page does not. */
  readonly led?: boolean;
  /** Called when a message of the other run is opened, to be compared with the one of this run. */
  readonly onOppose: () => void;
}

/** The ladder of a lab; the run that it is compared with stands beside it, or as a ghost behind it, as the reader likes. */
export function LadderDesk(props: LadderDeskProps) {
  const { other, session, trace } = props.lab;
  const runs = other === undefined ? [trace.packets] : [trace.packets, other.trace.packets];
  const pxPerMs = session.axis === 'true' ? trueScale(runs) : undefined;
  const note = <LookNote lab={props.lab} look={props.look} />;
  if (other === undefined || session.arrangement !== 'side') {
    return (
      <div>
        {note}
        <Present {...props} pxPerMs={pxPerMs} />
      </div>
    );
  }
  return (
    <div>
      {note}
      <div className={styles.pair}>
        <Present {...props} pxPerMs={pxPerMs} title="This run" />
        <Other {...props} other={other} pxPerMs={pxPerMs} />
      </div>
    </div>
  );
}

interface Drawn extends LadderDeskProps {
  readonly pxPerMs: number | undefined;
}

/** The run that the reader works on. */
function Present({ lab, playback, look, led = false, pxPerMs, title }: Drawn & { readonly title?: string }) {
  const { lanes, trace, moment, other, session } = lab;
  const { arrangement } = session;
  const reducedMotion = useReducedMotion();
  const ghostRun = arrangement === 'over' ? other : undefined;
  return (
    <Frame title={title}>
      {(width) => (
        <Drawing
          lanes={lanes}
          trace={trace}
          moment={moment}
          look={look}
          width={width}
          pxPerMs={pxPerMs}
          ghostRun={ghostRun}
          hasBrackets={!hides(session, 'state')}
          selected={lab.selected?.packet.id}
          onSelect={(packet) => {
            playback.pause();
            lab.select(packet);
          }}
          litPackets={lab.litPackets}
          divergence={arrangement === 'alone' ? undefined : other?.divergence.here}
          moves={playback.moves}
          led={led ? moment.cursor : undefined}
          playing={playback.playing}
          speed={playback.speed}
          reducedMotion={reducedMotion}
        />
      )}
    </Frame>
  );
}

/** The run that it is compared with: to be read, not to be changed. */
function Other({ lab, playback, look, pxPerMs, other, onOppose }: Drawn & { readonly other: OtherRun }) {
  const title = lab.session.compared === undefined ? 'The run without your changes' : 'The run that is kept';
  const sends = ({ packets }: OtherRun['trace']) => packets.some(({ id }) => id === look.mark);
  const isMarkMissing = look.times === 'mark' && sends(lab.trace) && !sends(other.trace);
  return (
    <Frame title={title}>
      {(width) => (
        <>
          {isMarkMissing ? (
            <p className={styles.note}>
              This run does not send that message: its times count from its first one.
            </p>
          ) : null}
          <Drawing
            lanes={other.lanes}
            trace={other.trace}
            moment={other.moment}
            look={look}
            width={width}
            pxPerMs={pxPerMs}
            label="Messages of the other run"
            hasBrackets={!hides(lab.session, 'state')}
            selected={lab.opposite?.id}
            onSelect={(packet) => {
              playback.pause();
              lab.oppose(packet);
              onOppose();
            }}
            divergence={other.divergence.there}
            playing={false}
            speed={1}
            reducedMotion
          />
        </>
      )}
    </Frame>
  );
}

/** Finds out how wide a ladder may be. */
function Frame({
  title,
  children,
}: {
  readonly title: string | undefined;
  readonly children: (width: number) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) ?? STATIC_WIDTH;
  return (
    <div ref={frame} className={styles.frame}>
      {title === undefined ? null : <h3 className={styles.title}>{title}</h3>}
      {children(width)}
    </div>
  );
}
