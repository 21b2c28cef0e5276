import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { LiveRegion } from '@/components/ui/live-region';
import { useAlive } from '@/components/ui/use-alive';
import { HiddenNote } from './hidden-note';
import { KeySheet } from './key-sheet';
import { lookSentences } from './look-sentences';
import { momentSentence } from './moment-sentence';
import { PlaybackControls } from './playback-controls';
import styles from './player.module.css';
import { type Keeping, useKeptSession } from './use-kept-session';
import type { Lab } from './use-lab';
import type { LabDesk } from './use-lab-desk';
import { useSpoken } from './use-spoken';
import type { SymptomSeen } from './use-symptom';

interface LabFrameProps {
  readonly lab: Lab;
  readonly desk: LabDesk;
  readonly keeping: Keeping;
  /** Said to who hears the page when it changes. */
  readonly symptom: SymptomSeen | undefined;
  /** True in a column beside prose. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

/** What is around the parts of a lab, however they are arranged: what has to be known before, the controls, the keys. */
export function LabFrame({ lab, desk, keeping, symptom, compact = false, children }: LabFrameProps) {
  const { flow, moment, stops } = lab;
  const alive = useAlive();
  const warning = useKeptSession(lab, keeping);
  const sentence = momentSentence(lab);
  const spoken = useSpoken([
    sentence,
    symptom?.sentence,
    lab.other?.parting,
    ...lookSentences(desk.look, lab),
  ]);
  return (
    <section
      ref={desk.root}
      className={styles.player}
      aria-label={`Flow ${flow.id}: ${flow.title}`}
      aria-busy={!alive}
      data-compact={compact || undefined}
    >
      <h2 className="visually-hidden">
        {flow.id} {flow.title}
      </h2>
      {warning === undefined ? null : (
        <Callout kind="warning" title={warning.title}>
          <p>{warning.text}</p>
        </Callout>
      )}
      <HiddenNote lab={lab} />
      <PlaybackControls playback={desk.playback} stops={stops.length} now={moment.now} sentence={sentence} />
      <LiveRegion message={spoken} />
      {children}
      <KeySheet open={desk.help} onClose={() => desk.setHelp(false)} page={desk.pageKeys} />
    </section>
  );
}
