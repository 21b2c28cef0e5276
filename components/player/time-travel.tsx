import { Button } from '@/components/ui/button';
import { duration } from '@/lib/ladder/duration';
import { LONGEST_RUN } from '@/lib/session/session';
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
  const { moment, stops, trace } = lab;
  const next = stops[playback.stop + 1];
  const nextAt = next === undefined ? undefined : trace.entries[next - 1]?.at;
  return (
    <div className={styles.row}>
      <fieldset className={styles.spans}>
        <legend>Later by</legend>
        {SPANS.map(([span, label]) => (
          <Button
            key={span}
            resting={moment.now >= LONGEST_RUN || trace.ended === 'limit'}
            onClick={() => playback.later(span)}
          >
            <span className="visually-hidden">Later by </span>
            {label}
          </Button>
        ))}
      </fieldset>
      {nextAt === undefined ? (
        <Waiting lab={lab} playback={playback} />
      ) : (
        <Button variant="quiet" onClick={() => playback.step(1)}>
          Next event{nextAt > moment.now ? `, in ${duration(nextAt - moment.now)}` : ''}
        </Button>
      )}
    </div>
  );
}

/** Behind the last event of the flow: a timer that still runs is what to wait for. */
function Waiting({ lab, playback }: { readonly lab: Lab; readonly playback: Playback }) {
  const { moment, trace, lanes } = lab;
  if (trace.ended === 'limit') return <p>The run was stopped here: it goes round in circles.</p>;
  const timer = nextTimer(moment);
  if (timer === undefined) return <p>Nothing more happens by itself: no timer runs.</p>;
  const { label, node, in: left } = timer;
  if (moment.now + left > LONGEST_RUN) return <p>A run is played for a day at most.</p>;
  return (
    <Button variant="quiet" onClick={() => playback.later(left)}>
      Next timer, in {duration(left)}: {label} of {lanes.find(({ id }) => id === node)?.label ?? node}
    </Button>
  );
}

/** The timer that fires first, with the ms until then. */
function nextTimer({ world, now }: Lab['moment']) {
  const running = Object.entries(world.nodes).flatMap(([node, { timers }]) =>
    Object.values(timers).map(({ label, firesAt }) => ({ label, node, in: firesAt - now })),
  );
  return running.sort((a, b) => a.in - b.in)[0];
}
