import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { TransportName } from '@/lib/flows/flow';
import { ExportMenu } from './export-menu';
import styles from './lab-bar.module.css';
import { PlaybackControls } from './playback-controls';
import { type Axis, RunOptions } from './run-options';
import { TimeTravel } from './time-travel';
import type { Lab } from './use-lab';
import type { Playback } from './use-playback';

export interface LabBarProps {
  readonly lab: Lab;
  readonly playback: Playback;
  /** What happened at the moment that is shown. */
  readonly sentence: string;
  readonly onHelp: () => void;
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
  /** True in a column beside prose, where there is room for what most people want alone. */
  readonly compact: boolean;
}

/** Above the ladder: how the run is played, and what is chosen about it. */
export function LabBar(props: LabBarProps) {
  const { lab, playback, sentence, onHelp, axis, onAxis, compact } = props;
  const { flow, session, moment, stops, dispatch } = lab;
  return (
    <div className={styles.bar}>
      <div className={styles.playing}>
        <PlaybackControls playback={playback} stops={stops.length} now={moment.now} sentence={sentence} />
        {compact ? null : <TimeTravel lab={lab} playback={playback} />}
      </div>
      <div className={styles.options}>
        <Select
          label="Transport"
          options={flow.transports.map((name) => ({ value: name, label: name.toUpperCase() }))}
          value={session.setup.options.transport}
          onChange={(transport: TransportName) => dispatch({ type: 'choose', options: { transport } })}
        />
        <ExportMenu lab={lab} />
        <IconButton icon="keyboard" label="Keys" onClick={onHelp} />
        {compact ? null : <RunOptions lab={lab} axis={axis} onAxis={onAxis} />}
      </div>
    </div>
  );
}
