import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LabView } from '@/components/player/player';
import { useLab } from '@/components/player/use-lab';
import { Button } from '@/components/ui/button';
import type { Flow } from '@/lib/flows/flow';
import { cursorOfPacket } from '@/lib/session/moment';
import { END, untouched } from '@/lib/session/session';
import { stageSetup } from '@/lib/session/stage-setup';
import styles from './stage.module.css';
import { StageContext } from './stage-context';

/** Part of the window's height at which a moment of the prose is taken to be read. */
const READING_LINE = 0.4;

export interface StageProps {
  /** A lesson names it by its id; the compiler puts the flow in its place. */
  readonly flow: Flow;
  /** Unlike that of every other stage; the compiler gives it. */
  readonly name: string;
  /** How the flow begins, where that is not as usual: as `stageSetup` reads it. */
  readonly settings?: string;
  readonly edits?: string;
  readonly children: ReactNode;
}

/**
 * A running flow beside the prose. It follows the reader who scrolls; who takes a control has it to themselves until
 * they give it back.
 */
export function Stage({ flow, name, settings, edits, children }: StageProps) {
  const id = `flow-${name}`;
  const setup = useMemo(() => stageSetup(flow, settings, edits), [flow, settings, edits]);
  const lab = useLab(untouched(flow, setup));
  const [following, setFollowing] = useState(true);
  const prose = useRef<HTMLDivElement>(null);
  const moments = useRef(new Map<HTMLElement, string>());
  const reading = useReadMoment(prose, moments);

  const follow = useCallback((element: HTMLElement, at: string) => {
    moments.current.set(element, at);
    return () => {
      moments.current.delete(element);
    };
  }, []);
  const { dispatch, select, trace, seen } = lab;
  useEffect(() => {
    if (!following) return;
    const packet = seen.find(({ name }) => name === reading)?.packet.id;
    select(packet);
    dispatch({
      type: 'seek',
      cursor: cursorFor(reading, packet === undefined ? undefined : cursorOfPacket(trace, packet)),
    });
  }, [following, reading, trace, seen, select, dispatch]);

  const hold = useMemo(() => ({ lab, setup, follow }), [lab, setup, follow]);
  return (
    <StageContext.Provider value={hold}>
      <div className={`wide ${styles.stage}`}>
        <div ref={prose} className={`prose ${styles.prose}`}>
          <p className={styles.jump}>
            <a href={`#${id}`}>The flow itself runs below this text.</a>
          </p>
          {children}
        </div>
        <aside
          id={id}
          className={styles.lab}
          aria-label={`Stage ${name.slice(name.lastIndexOf('-') + 1)}: ${flow.title}`}
          onPointerDownCapture={() => setFollowing(false)}
          onKeyDownCapture={(event) => event.key !== 'Tab' && setFollowing(false)}
        >
          <Following following={following} onFollow={() => setFollowing(true)} />
          <LabView lab={lab} keeping={{ in: 'tab', key: `lesson:${name}` }} keysEverywhere={false} compact />
        </aside>
      </div>
    </StageContext.Provider>
  );
}

function Following({ following, onFollow }: { readonly following: boolean; readonly onFollow: () => void }) {
  return (
    <p className={styles.following} aria-live="polite">
      {following ? (
        'The flow follows the text as you scroll.'
      ) : (
        <Button onClick={onFollow}>Follow the text again</Button>
      )}
    </p>
  );
}

/** `start`, `end`, or the moment after a message was sent. */
function cursorFor(at: string, sent: number | undefined): number {
  return at === 'start' ? 0 : (sent ?? END);
}

/**
 * The moment of the prose that stands at the reading line. Before the first it is the start, so that the ladder does not give
 * away what the prose asks about; who has read past all of the prose has come to the end.
 */
function useReadMoment(
  prose: RefObject<HTMLElement | null>,
  moments: RefObject<ReadonlyMap<HTMLElement, string>>,
): string {
  const [reading, setReading] = useState('start');
  useEffect(() => {
    let asked = 0;
    function look() {
      asked = 0;
      const line = window.innerHeight * READING_LINE;
      const isPast = (prose.current?.getBoundingClientRect().bottom ?? line) < line;
      const above = [...moments.current]
        .map(([element, at]) => ({ at, top: element.getBoundingClientRect().top }))
        .filter(({ top }) => top <= line)
        .sort((a, b) => b.top - a.top);
      setReading(isPast ? 'end' : (above[0]?.at ?? 'start'));
    }
    function onScroll() {
      if (asked === 0) asked = window.requestAnimationFrame(look);
    }
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.cancelAnimationFrame(asked);
    };
  }, [prose, moments]);
  return reading;
}
