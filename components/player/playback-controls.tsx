import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Slider } from '@/components/ui/slider';
import { clockTime } from '@/lib/ladder/clock-time';
import styles from './playback-controls.module.css';
import type { Playback } from './use-playback';

export interface PlaybackControlsProps {
  readonly playback: Playback;
  /** How many stops there are, the start included. */
  readonly stops: number;
  /** Virtual time that is shown, in ms. */
  readonly now: number;
  /** What happened at the current stop, in words. */
  readonly sentence: string;
}

/** Play, pause, step, scrub: every position is reached within a frame, backwards too. */
export function PlaybackControls({ playback, stops, now, sentence }: PlaybackControlsProps) {
  const { stop, playing } = playback;
  const atEnd = stop >= stops - 1;
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={playback.toggle}>
          <Icon name={playing ? 'pause' : atEnd && stops > 1 ? 'restart' : 'play'} />
          {playing ? 'Pause' : atEnd ? 'Play again' : 'Play'}
        </Button>
        <IconButton
          icon="to-start"
          label="To the start"
          resting={stop === 0}
          onClick={() => playback.goTo(0)}
        />
        <IconButton
          icon="step-back"
          label="One step back"
          resting={stop === 0}
          onClick={() => playback.step(-1)}
        />
        <IconButton
          icon="step-forward"
          label="One step on"
          resting={atEnd}
          onClick={() => playback.step(1)}
        />
        <IconButton icon="to-end" label="To the end" resting={atEnd} onClick={() => playback.goTo(stops)} />
      </div>
      <div className={styles.scrub}>
        <Slider
          label="Position in the run"
          min={0}
          max={stops - 1}
          value={stop}
          valueText={`Step ${stop} of ${stops - 1}: ${sentence}`}
          onChange={playback.goTo}
        />
        <output className={styles.clock}>
          <span className={styles.count}>
            {stop}/{stops - 1} ·{' '}
          </span>
          {clockTime(now)}
        </output>
      </div>
    </div>
  );
}
