import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { TransportName } from '@/lib/flows/flow';
import { ExportMenu } from './export-menu';
import styles from './lab-bar.module.css';
import { PlaybackControls } from './playback-controls';
import type { Lab } from './use-lab';
import type { Playback } from './use-playback';

export interface LabBarProps {
  readonly lab: Lab;
  readonly playback: Playback;
  /** What happened at the moment that is shown. */
  readonly sentence: string;
  readonly onHelp: () => void;
}

/** Above the ladder: how the run is played, and what is chosen about it. */
export function LabBar({ lab, playback, sentence, onHelp }: LabBarProps) {
  const { flow, session, moment, stops, dispatch } = lab;
  return (
    <div className={styles.bar}>
      <PlaybackControls playback={playback} stops={stops.length} now={moment.world.now} sentence={sentence} />
      <div className={styles.options}>
        <Select
          label="Transport"
          options={flow.transports.map((name) => ({ value: name, label: name.toUpperCase() }))}
          value={session.setup.options.transport}
          onChange={(transport: TransportName) => dispatch({ type: 'choose', options: { transport } })}
        />
        <ExportMenu lab={lab} />
        <IconButton icon="keyboard" label="Keys" onClick={onHelp} />
      </div>
    </div>
  );
}
