import { useId } from 'react';
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
import { WhatIf } from './what-if';

interface WideLabProps {
  readonly lab: Lab;
  readonly keeping: Keeping;
  /** True where the lab is what the page is about: its keys then work on the whole page. */
  readonly keysEverywhere: boolean;
  /** True where the run itself comes first, for who has never seen one, and all that changes it below. */
  readonly optionsLast?: boolean;
}

/** A ladder with more messages than this is higher than most windows. */
const LONG = 12;

/** A lab as wide as the page: what changes the run, and the ladder with the open message beside it. */
export function WideLab({ lab, keeping, keysEverywhere, optionsLast = false }: WideLabProps) {
  const title = useId();
  const desk = useLabDesk(lab, { keysEverywhere, folds: true });
  const { session, trace, moment, stops } = lab;
  const seen = useSymptom(lab);
  const isToCome = hides(session, 'future') && moment.cursor < (stops.at(-1) ?? 0);
  const symptom = isToCome || hides(session, 'findings') ? undefined : seen;
  const isBeside = lab.other !== undefined && session.arrangement === 'side';
  const bar = (
    <LabBar
      lab={lab}
      playback={desk.playback}
      look={desk.look}
      onHelp={() => desk.setHelp(true)}
      compact={false}
    />
  );
  const whatIf = mayChange(lab) ? <WhatIf lab={lab} /> : null;
  const network = <NetworkPart lab={lab} />;
  return (
    <LabFrame lab={lab} desk={desk} keeping={keeping} symptom={symptom}>
      {optionsLast ? null : bar}
      {symptom === undefined ? null : <Symptom seen={symptom} />}
      {optionsLast ? null : whatIf}
      <Changes lab={lab} />
      <div
        className={styles.columns}
        data-beside={isBeside || undefined}
        data-long={trace.packets.length > LONG || undefined}
        data-desk={desk.view}
      >
        <LadderPart lab={lab} desk={desk} />
        <div className={styles.side}>
          {optionsLast ? null : network}
          <MessagePart lab={lab} desk={desk} />
          <StatePart lab={lab} desk={desk} />
        </div>
      </div>
      {optionsLast ? (
        <section className={styles.options} aria-labelledby={title}>
          <h3 id={title}>Make it go otherwise</h3>
          {network}
          {whatIf}
          {bar}
        </section>
      ) : null}
      <WordsPart lab={lab} desk={desk} shown="always" />
    </LabFrame>
  );
}
