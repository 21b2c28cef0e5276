import { hides } from '@/lib/session/hideable';
import { Changes } from './changes';
import { LabBar } from './lab-bar';
import { LabFrame } from './lab-frame';
import { LadderPart, MessagePart, mayChange, NetworkPart, StatePart, WordsPart } from './lab-parts';
import styles from './player.module.css';
import { Symptom } from './symptom';
import type { Keeping } from './use-kept-session';
import type { Lab } from './use-lab';
import { useLabDesk } from './use-lab-desk';
import { useSymptom } from './use-symptom';
import { useWholeOnPaper } from './use-whole-on-paper';
import { WhatIf } from './what-if';

interface CompactLabProps {
  readonly lab: Lab;
  readonly keeping: Keeping;
  /** True while somebody else moves through the run, such as the prose beside it: the ladder comes along. */
  readonly led: boolean;
}

/**
 * A lab in a column beside prose, everything below one another. The prose shows the messages itself: what they bring about
 * comes before them, and what changes the run comes last.
 */
export function CompactLab({ lab: present, keeping, led }: CompactLabProps) {
  // Beside prose the run stands where the reader is; on paper they are everywhere.
  const lab = useWholeOnPaper(present);
  // A lesson speaks of each retransmission.
  const desk = useLabDesk(lab, { keysEverywhere: false, folds: false });
  const { session, moment, stops } = lab;
  const seen = useSymptom(lab);
  // A lesson asks what will come: what becomes of it all is told only at the end.
  const isOpen = moment.cursor < (stops.at(-1) ?? 0);
  const symptom = isOpen || hides(session, 'findings') ? undefined : seen;
  return (
    <LabFrame lab={lab} desk={desk} keeping={keeping} symptom={symptom} compact>
      {symptom === undefined ? null : <Symptom seen={symptom} />}
      <div className={styles.column}>
        <LadderPart lab={lab} desk={desk} led={led} />
        <div className={styles.below}>
          <NetworkPart lab={lab} />
          <Changes lab={lab} />
          <StatePart lab={lab} desk={desk} />
          <MessagePart lab={lab} desk={desk} />
          <div className={styles.changing}>
            {mayChange(lab) ? <WhatIf lab={lab} /> : null}
            <LabBar
              lab={lab}
              playback={desk.playback}
              look={desk.look}
              onHelp={() => desk.setHelp(true)}
              compact
            />
          </div>
        </div>
      </div>
      <WordsPart lab={lab} desk={desk} shown="instead" />
    </LabFrame>
  );
}
