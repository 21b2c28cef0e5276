import {
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { CompactLab } from '@/components/player/compact-lab';
import { useLab } from '@/components/player/use-lab';
import { Button } from '@/components/ui/button';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { writeTab } from '@/components/ui/tab-storage';
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
 * they give it back. Should it fail, the prose stays.
 */
export function Stage(props: StageProps) {
  return (
    <FaultBoundary
      what="The flow beside this text"
      onForget={() => writeTab(keyOf(props), '')}
      remains={<div className="prose">{props.children}</div>}
    >
      <RunningStage {...props} />
    </FaultBoundary>
  );
}

/** Where the tab keeps what the reader did on a stage. */
function keyOf({ flow, name }: StageProps): string {
  return `lesson:${name}:${flow.id}`;
}

function RunningStage(props: StageProps) {
  const { flow, name, settings, edits, children } = props;
  const id = `flow-${name}`;
  const setup = useMemo(() => stageSetup(flow, settings, edits), [flow, settings, edits]);
  const lab = useLab(untouched(flow, setup));
  const [following, setFollowing] = useState(true);
  const prose = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const moments = useRef(new Map<HTMLElement, string>());
  const [reading, attend] = useReadMoment(prose, moments);

  const follow = useCallback((element: HTMLElement, at: string) => {
    moments.current.set(element, at);
    return () => {
      moments.current.delete(element);
    };
  }, []);
  const [asked, ask] = useOpenQuestions();
  const { dispatch, select, trace, seen } = lab;
  useEffect(() => {
    // Where the focus is nothing changes by itself: what has it might not be there any more.
    if (!following || hasFocusWithin(aside.current)) return;
    const packet = seen.find(({ name }) => name === reading)?.packet.id;
    select(packet);
    dispatch({
      type: 'seek',
      cursor: cursorFor(reading, packet === undefined ? undefined : cursorOfPacket(trace, packet)),
    });
  }, [following, reading, trace, seen, select, dispatch]);

  function followAgain() {
    setFollowing(true);
    // The button is not there any more.
    aside.current?.focus({ preventScroll: true });
  }

  const hold = useMemo(
    () => ({ lab, setup, follow, attend, asked, ask }),
    [lab, setup, follow, attend, asked, ask],
  );
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
          ref={aside}
          tabIndex={-1}
          id={id}
          className={styles.lab}
          aria-label={`Stage ${name.slice(name.lastIndexOf('-') + 1)}: ${flow.title}`}
          onPointerDownCapture={() => setFollowing(false)}
          onKeyDownCapture={(event) => event.key !== 'Tab' && setFollowing(false)}
        >
          <Following following={following} onFollow={followAgain} />
          <CompactLab lab={lab} keeping={{ in: 'tab', key: keyOf(props) }} led={following} />
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

/** The names that are asked about, and how to ask about one more; two may ask about the same. */
function useOpenQuestions(): readonly [readonly string[], (name: string) => () => void] {
  const [questions, setQuestions] = useState<readonly { readonly about: string }[]>([]);
  const ask = useCallback((about: string) => {
    const question = { about };
    setQuestions((others) => [...others, question]);
    return () => setQuestions((all) => all.filter((one) => one !== question));
  }, []);
  return [useMemo(() => questions.map(({ about }) => about), [questions]), ask];
}

/** True if something within an element has the focus; the element itself may have it. */
function hasFocusWithin(element: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement !== element && element?.contains(activeElement) === true;
}

/** `start`, `end`, or the moment after a message was sent. */
function cursorFor(at: string, sent: number | undefined): number {
  return at === 'start' ? 0 : (sent ?? END);
}

/**
 * The moment of the prose that stands at the reading line, and how to attend to the one around an element below it. Before the
 * first it is the start, so that the ladder does not give away what the prose asks about; who has read past all of the prose
 * has come to the end.
 */
function useReadMoment(
  prose: RefObject<HTMLElement | null>,
  moments: RefObject<ReadonlyMap<HTMLElement, string>>,
): readonly [string, (element: HTMLElement) => void] {
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
      // Scrolling goes on meanwhile.
      startTransition(() => setReading(isPast ? 'end' : (above[0]?.at ?? 'start')));
    }
    function onMove() {
      if (asked === 0) asked = window.requestAnimationFrame(look);
    }
    onMove();
    window.addEventListener('scroll', onMove, { passive: true });
    // A window of another size has other prose at the line.
    window.addEventListener('resize', onMove);
    return () => {
      window.removeEventListener('scroll', onMove);
      window.removeEventListener('resize', onMove);
      window.cancelAnimationFrame(asked);
    };
  }, [prose, moments]);
  const attend = useCallback(
    (element: HTMLElement) => {
      const around = [...moments.current].find(([moment]) => moment.contains(element));
      if (around !== undefined) setReading(around[1]);
    },
    [moments],
  );
  return [reading, attend];
}
