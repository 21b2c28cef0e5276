import { useRef, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { LiveRegion } from '@/components/ui/live-region';
import { useAlive } from '@/components/ui/use-alive';
import { usePageKeys } from '@/components/ui/use-page-keys';
import type { Flow } from '@/lib/flows/flow';
import { hides } from '@/lib/session/hideable';
import { newSession } from '@/lib/session/session';
import { Changes } from './changes';
import { HiddenNote } from './hidden-note';
import { KeySheet } from './key-sheet';
import { LabBar } from './lab-bar';
import { LadderDesk } from './ladder-desk';
import { type Desk, MessageDesk, type Writing } from './message-desk';
import { momentSentence } from './moment-sentence';
import { NetworkDesk } from './network-desk';
import styles from './player.module.css';
import { MoreSettings } from './run-options';
import { StateDesk } from './state-desk';
import { Symptom } from './symptom';
import { Transcript } from './transcript';
import { type Keeping, useKeptSession } from './use-kept-session';
import { useKeys } from './use-keys';
import { type Lab, useLab } from './use-lab';
import { usePlayback } from './use-playback';
import { useSpoken } from './use-spoken';
import { useSymptom } from './use-symptom';
import { useWholeOnPaper } from './use-whole-on-paper';
import { WhatIf } from './what-if';

export interface PlayerProps {
  readonly flow: Flow;
  readonly keeping: Keeping;
  /** True where the player is what the page is about: its keys then work on the whole page. */
  readonly keysEverywhere?: boolean;
}

/** A running flow: ladder, open message, what everybody knows, and the means to change any of it. */
export function Player({ flow, keeping, keysEverywhere = false }: PlayerProps) {
  return <LabView lab={useLab(newSession(flow))} keeping={keeping} keysEverywhere={keysEverywhere} />;
}

interface LabViewProps {
  readonly lab: Lab;
  readonly keeping: Keeping;
  readonly keysEverywhere: boolean;
  /** True in a column beside prose: everything below one another; the transcript only where no message can be opened. */
  readonly compact?: boolean;
}

/** A ladder with more messages than this is higher than most windows. */
const LONG = 12;

/** The parts of a player around a lab that somebody else may hold. */
export function LabView({ lab: present, keeping, keysEverywhere, compact = false }: LabViewProps) {
  // Beside prose the run stands where the reader is; on paper they are everywhere.
  const lab = useWholeOnPaper(present, compact);
  const root = useRef<HTMLElement>(null);
  const alive = useAlive();
  const playback = usePlayback(lab);
  const [desk, setDesk] = useState<Desk>('read');
  const [writing, setWriting] = useState<Writing>();
  const [help, setHelp] = useState(false);
  const warning = useKeptSession(lab, keeping);
  const { flow, session, dispatch } = lab;
  const beside = !compact && lab.other !== undefined && session.arrangement === 'side';
  const isLong = lab.trace.packets.length > LONG;
  const pageKeys = usePageKeys();
  useKeys(root, keysEverywhere && pageKeys[0], playback, {
    edit: () => {
      setDesk('edit');
      if (lab.selected === undefined) return;
      const packet = lab.selected.packet.id;
      setWriting((former) => ({ packet, times: (former?.times ?? 0) + 1 }));
    },
    compare: () => setDesk('compare'),
    read: () => setDesk('read'),
    network: () => root.current?.querySelector<HTMLElement>('[data-network] button')?.focus(),
    undo: () => dispatch({ type: 'undo' }),
    help: () => setHelp(true),
  });
  const sentence = momentSentence(lab);
  const symptom = useSymptom(lab);
  // A lesson asks what will come: what becomes of it all is told beside it only at the end.
  const isOpen = compact && lab.moment.cursor < (lab.stops.at(-1) ?? 0);
  const verdict = isOpen || hides(session, 'findings') || hides(session, 'future') ? undefined : symptom;
  const spoken = useSpoken([sentence, verdict?.sentence, lab.other?.parting]);
  const mayChange = !hides(session, 'changes');
  // Beside a lesson, which shows the messages itself, what they bring about comes before them.
  const state = hides(session, 'state') ? null : (
    <div className={styles.state}>
      <StateDesk
        lab={lab}
        onShow={() => {
          playback.pause();
          setDesk('read');
        }}
      />
    </div>
  );
  const network = mayChange ? (
    <div className={styles.network}>
      <NetworkDesk lab={lab} />
    </div>
  ) : null;
  const message = hides(session, 'messages') ? null : (
    <div className={styles.message}>
      <MessageDesk
        lab={lab}
        desk={desk}
        writing={writing}
        onDesk={(next) => {
          playback.pause();
          setDesk(next);
          setWriting(undefined);
        }}
      />
    </div>
  );
  return (
    <section
      ref={root}
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
      <LabBar
        lab={lab}
        playback={playback}
        sentence={sentence}
        onHelp={() => setHelp(true)}
        compact={compact}
      />
      <LiveRegion message={spoken} />
      {verdict === undefined ? null : <Symptom seen={verdict} />}
      {compact || !mayChange ? null : <WhatIf lab={lab} />}
      {compact ? null : <Changes lab={lab} />}
      <div
        className={compact ? styles.column : styles.columns}
        data-beside={beside || undefined}
        data-long={isLong || undefined}
        data-desk={desk}
      >
        <div className={styles.ladder}>
          {hides(session, 'ladder') ? null : (
            <LadderDesk lab={lab} playback={playback} onOppose={() => setDesk('compare')} />
          )}
          {compact ? network : null}
          {compact ? <Changes lab={lab} /> : null}
        </div>
        {compact ? (
          <>
            {state}
            {message}
            {mayChange ? (
              <div className={styles.changing}>
                <WhatIf lab={lab} />
                <MoreSettings lab={lab} />
              </div>
            ) : null}
          </>
        ) : (
          <div className={styles.side}>
            {network}
            {message}
            {state}
          </div>
        )}
      </div>
      {hides(session, 'ladder') ? null : (
        <div className={compact ? styles.insteadOfDesk : styles.words}>
          <Transcript lab={lab} />
        </div>
      )}
      <KeySheet open={help} onClose={() => setHelp(false)} page={keysEverywhere ? pageKeys : undefined} />
    </section>
  );
}
