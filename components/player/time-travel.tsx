import { Button } from '@/components/ui/button';
import { clockTime } from '@/lib/ladder/clock-time';
import { duration } from '@/lib/ladder/duration';
import styles from './time-travel.module.css';
import type { Lab } from './use-lab';
import type { Playback } from './use-playback';

/** Stretches of time that somebody may want to wait, in ms: an answer, a keep-alive, a registration. */
const SPANS: readonly (readonly [ms: number, label: string])[] = [
  [10_000, '10 s'],
  [60_000, '1 min'],
  [1_800_000, '30 min'],
];

/** Waiting: by a stretch of time, whatever happens in it, or until something happens. */
export function TimeTravel({ lab, playback }: { readonly lab: Lab; readonly playback: Playback }) {
  const { moment, end, stops, trace } = lab;
  const next = stops[playback.stop + 1];
  const nextAt = next === undefined ? undefined : trace.entries[next - 1]?.at;
  return (
    <div className={styles.row}>
      <fieldset className={styles.spans}>
        <legend>Later by</legend>
        {SPANS.map(([span, label]) => (
          <Button key={span} resting={moment.now >= end} onClick={() => playback.later(span)}>
            <span className="visually-hidden">Later by </span>
            {label}
          </Button>
        ))}
      </fieldset>
      {nextAt === undefined ? (
        <p>{waiting(lab)}</p>
      ) : (
        <Button variant="quiet" onClick={() => playback.step(1)}>
          Next event{nextAt > moment.now ? `, in ${inWords(nextAt - moment.now)}` : ''}
        </Button>
      )}
    </div>
  );
}

/** What is to be said where nothing more is sent or received. */
function waiting({ moment, end, trace }: Lab): string {
  if (trace.ended === 'limit') return 'The run was stopped here: it goes round in circles.';
  if (moment.now >= end) return `This flow is played for ${inWords(end)}: this is its end.`;
  return `Nothing more is sent until the flow ends at ${clockTime(end)}.`;
}

function inWords(ms: number): string {
  return ms < 60_000 ? duration(ms) : `${clockTime(ms)} h`;
}
