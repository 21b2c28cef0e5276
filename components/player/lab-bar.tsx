import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { hides } from '@/lib/session/hideable';
import { ExportMenu } from './export-menu';
import styles from './lab-bar.module.css';
import { PlaybackControls } from './playback-controls';
import { MoreSettings, RunOptions } from './run-options';
import { TimeTravel } from './time-travel';
import { SPEEDS } from './use-keys';
import type { Lab } from './use-lab';
import type { Playback } from './use-playback';

export interface LabBarProps {
  readonly lab: Lab;
  readonly playback: Playback;
  /** What happened at the moment that is shown. */
  readonly sentence: string;
  readonly onHelp: () => void;
  /** True in a column beside prose, where there is room for what most people want alone. */
  readonly compact: boolean;
}

/** Above the ladder: how the run is played, which stays in sight while the ladder scrolls, and what is chosen about it. */
export function LabBar({ lab, playback, sentence, onHelp, compact }: LabBarProps) {
  const { moment, stops, session } = lab;
  const mayChange = !hides(session, 'changes');
  return (
    <>
      <PlaybackControls playback={playback} stops={stops.length} now={moment.now} sentence={sentence} />
      <div className={styles.choices}>
        <div className={styles.options}>
          {mayChange ? <RunOptions lab={lab} /> : null}
          <Select
            label="Speed"
            options={SPEEDS.map((value) => ({ value: String(value), label: `${value}×` }))}
            value={String(playback.speed)}
            onChange={(value) => playback.setSpeed(Number(value))}
          />
          <span className={styles.rest}>
            <ExportMenu lab={lab} />
            <IconButton icon="keyboard" label="Keys" onClick={onHelp} />
          </span>
        </div>
        {compact ? null : <TimeTravel lab={lab} playback={playback} />}
        {compact || !mayChange ? null : <MoreSettings lab={lab} />}
      </div>
    </>
  );
}
