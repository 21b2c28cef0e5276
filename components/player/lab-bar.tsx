import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { later } from '@/components/ui/later';
import { Select } from '@/components/ui/select';
import { hides } from '@/lib/session/hideable';
import { ExportMenu } from './export-menu';
import styles from './lab-bar.module.css';
import { MoreSettings, RunOptions } from './run-options';
import { TimeTravel } from './time-travel';
import { SPEEDS } from './use-keys';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';
import type { Playback } from './use-playback';

/** Loaded when somebody asks for it. */
const ViewPanel = later(
  () => import('./view-panel').then((m) => m.ViewPanel),
  'The choices are on their way.',
);

export interface LabBarProps {
  readonly lab: Lab;
  readonly playback: Playback;
  readonly look: LadderLook;
  readonly onHelp: () => void;
  /** True in a column beside prose, where the prose moves in time. */
  readonly compact: boolean;
}

/** What is chosen about a run and how it is played, and what becomes of it elsewhere. */
export function LabBar({ lab, playback, look, onHelp, compact }: LabBarProps) {
  const [view, setView] = useState(false);
  const mayChange = !hides(lab.session, 'changes');
  return (
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
          {hides(lab.session, 'ladder') ? null : (
            <Button aria-expanded={view} onClick={() => setView(!view)}>
              View
            </Button>
          )}
          <ExportMenu lab={lab} />
          <IconButton icon="keyboard" label="Keys" onClick={onHelp} />
        </span>
      </div>
      {view ? (
        <div className={styles.view}>
          <ViewPanel lab={lab} look={look} />
        </div>
      ) : null}
      {compact ? null : <TimeTravel lab={lab} playback={playback} />}
      {mayChange ? <MoreSettings lab={lab} /> : null}
    </div>
  );
}
