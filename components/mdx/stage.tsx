import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LabView } from '@/components/player/player';
import { useLab } from '@/components/player/use-lab';
import { Button } from '@/components/ui/button';
import { knownFlow } from '@/lib/flows/find-flow';
import { cursorOfPacket } from '@/lib/session/moment';
import { END, newSession } from '@/lib/session/session';
import styles from './stage.module.css';
import { StageContext } from './stage-context';

/** Part of the window's height at which a moment of the prose is taken to be read. */
const READING_LINE = 0.4;

/**
 * A running flow beside the prose. It follows the reader who scrolls; who takes a control has it to themselves until
 * they give it back.
 */
export function Stage({ flow, children }: { readonly flow: string; readonly children: ReactNode }) {
  const id = `flow-${flow}`;
  const lab = useLab(newSession(knownFlow(flow)));
  const [following, setFollowing] = useState(true);
  const moments = useRef(new Map<HTMLElement, string>());
  const reading = useReadMoment(moments);

  const follow = useCallback((element: HTMLElement, at: string) => {
    moments.current.set(element, at);
    return () => {
      moments.current.delete(element);
    };
  }, []);
  const { dispatch, select, trace, seen } = lab;
  useEffect(() => {
    if (!following || reading === undefined) return;
    const packet = seen.find(({ name }) => name === reading)?.packet.id;
    select(packet);
    dispatch({
      type: 'seek',
      cursor: cursorFor(reading, packet === undefined ? undefined : cursorOfPacket(trace, packet)),
    });
  }, [following, reading, trace, seen, select, dispatch]);

  const hold = useMemo(() => ({ lab, follow }), [lab, follow]);
  return (
    <StageContext.Provider value={hold}>
      <div className={`wide ${styles.stage}`}>
        <div className={`prose ${styles.prose}`}>
          <p className={styles.jump}>
            <a href={`#${id}`}>The flow itself runs below this text.</a>
          </p>
          {children}
        </div>
        <aside
          id={id}
          className={styles.lab}
          aria-label="The flow, running"
          onPointerDownCapture={() => setFollowing(false)}
          onKeyDownCapture={(event) => event.key !== 'Tab' && setFollowing(false)}
        >
          <Following following={following} onFollow={() => setFollowing(true)} />
          <LabView lab={lab} keeping={{ in: 'tab', key: `lesson:${flow}` }} keysEverywhere={false} compact />
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

/** The moment of the prose that stands at the reading line; undefined before the first. */
function useReadMoment(moments: { readonly current: ReadonlyMap<HTMLElement, string> }): string | undefined {
  const [reading, setReading] = useState<string>();
  useEffect(() => {
    let asked = 0;
    function look() {
      asked = 0;
      const line = window.innerHeight * READING_LINE;
      const above = [...moments.current]
        .map(([element, at]) => ({ at, top: element.getBoundingClientRect().top }))
        .filter(({ top }) => top <= line)
        .sort((a, b) => b.top - a.top);
      setReading(above[0]?.at);
    }
    function onScroll() {
      if (asked === 0) asked = window.requestAnimationFrame(look);
    }
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.cancelAnimationFrame(asked);
    };
  }, [moments]);
  return reading;
}
