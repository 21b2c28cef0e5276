import { useRef, useState } from 'react';
import { LadderTranscript } from '@/components/ladder/ladder-transcript';
import { Callout } from '@/components/ui/callout';
import { IconButton } from '@/components/ui/icon-button';
import { LiveRegion } from '@/components/ui/live-region';
import { Select } from '@/components/ui/select';
import type { TransportName } from '@/lib/flows/flow';
import { newSession } from '@/lib/session/session';
import type { PacketId } from '@/lib/sim/scenario';
import { Changes } from './changes';
import { ExportMenu } from './export-menu';
import { KeySheet } from './key-sheet';
import { LadderDesk, useLadder } from './ladder-desk';
import { type Desk, MessageDesk } from './message-desk';
import { PlaybackControls } from './playback-controls';
import styles from './player.module.css';
import { StateDesk } from './state-desk';
import { useAlive } from './use-alive';
import { type Keeping, useKeptSession } from './use-kept-session';
import { useKeys } from './use-keys';
import { type Lab, useLab } from './use-lab';
import { usePageKeys } from './use-page-keys';
import { usePlayback } from './use-playback';

export interface PlayerProps {
  /** Id of the flow. */
  readonly flow: string;
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
  /** True in a column beside prose: everything below one another, and no transcript. */
  readonly compact?: boolean;
}

/** The parts of a player around a lab that somebody else may hold. */
export function LabView({ lab, keeping, keysEverywhere, compact = false }: LabViewProps) {
  const root = useRef<HTMLElement>(null);
  const alive = useAlive();
  const playback = usePlayback(lab);
  const [desk, setDesk] = useState<Desk>('read');
  const [writing, setWriting] = useState<PacketId>();
  const [help, setHelp] = useState(false);
  const warning = useKeptSession(lab, keeping);
  const { moment, flow, session, dispatch } = lab;
  const pageKeys = usePageKeys();
  useKeys(root, keysEverywhere && pageKeys[0], playback, {
    edit: () => {
      setDesk('edit');
      setWriting(lab.selected?.packet.id);
    },
    compare: () => setDesk('compare'),
    read: () => setDesk('read'),
    undo: () => dispatch({ type: 'undo' }),
    help: () => setHelp(true),
  });
  const sentence = sentenceOf(lab);
  // Beside a lesson, which shows the messages itself, what they bring about comes before them.
  const state = (
    <div className={styles.state}>
      <StateDesk lab={lab} />
    </div>
  );
  return (
    <section
      ref={root}
      className={styles.player}
      aria-label={`Flow ${flow.id}: ${flow.title}`}
      aria-busy={!alive}
    >
      <h2 className="visually-hidden">
        {flow.id} {flow.title}
      </h2>
      {warning === undefined ? null : (
        <Callout kind="warning" title={warning.title}>
          <p>{warning.text}</p>
        </Callout>
      )}
      <div className={styles.bar}>
        <PlaybackControls
          playback={playback}
          stops={lab.stops.length}
          now={moment.world.now}
          sentence={sentence}
        />
        <div className={styles.options}>
          <Select
            label="Transport"
            options={flow.transports.map((name) => ({ value: name, label: name.toUpperCase() }))}
            value={session.setup.options.transport}
            onChange={(transport: TransportName) => dispatch({ type: 'choose', options: { transport } })}
          />
          <ExportMenu lab={lab} />
          <IconButton icon="keyboard" label="Keys" onClick={() => setHelp(true)} />
        </div>
      </div>
      <LiveRegion message={sentence} />
      <div className={compact ? styles.column : styles.columns}>
        <div className={styles.ladder}>
          <LadderDesk lab={lab} playback={playback} />
          <Changes lab={lab} />
        </div>
        {compact ? state : null}
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
        {compact ? null : state}
      </div>
      {compact ? null : <Transcript lab={lab} />}
      <KeySheet open={help} onClose={() => setHelp(false)} page={keysEverywhere ? pageKeys : undefined} />
    </section>
  );
}

/** The run as a list, one sentence an arrow, each with its message: to be read, printed and searched. */
function Transcript({ lab }: { readonly lab: Lab }) {
  const ladder = useLadder(lab, lab.trace, TRANSCRIPT_WIDTH);
  return (
    <section className={styles.transcript} aria-label="The run in words">
      <h3>The run in words</h3>
      <LadderTranscript ladder={ladder}>
        {(packet) => (
          <details>
            <summary>The message</summary>
            <pre className={styles.text}>{packet.text}</pre>
          </details>
        )}
      </LadderTranscript>
    </section>
  );
}

/** The transcript needs the words of a ladder and no geometry: any width does. */
const TRANSCRIPT_WIDTH = 600;

/** What happened at the moment that is shown, for the live region and the slider. */
function sentenceOf({ moment, lanes, seen }: Lab): string {
  const { entry } = moment;
  if (entry === undefined) return 'The start: nothing has been sent yet.';
  const label = lanes.find(({ id }) => id === entry.node)?.label ?? entry.node;
  const nameOf = (id: string) => {
    const found = seen.find(({ packet }) => packet.id === id);
    return found === undefined ? id : `${found.name} ${found.summary.label}`;
  };
  const received =
    entry.happening.kind === 'packet' ? `receives ${nameOf(entry.happening.packet)}` : undefined;
  const sent = entry.sent.length > 0 ? `sends ${entry.sent.map(nameOf).join(' and ')}` : undefined;
  const verbs = [received, sent].filter((verb) => verb !== undefined).join(', then ');
  const notes = entry.notes.map(({ text }) => text).at(-1);
  return [`${label} ${verbs || 'waits'}.`, notes].filter((part) => part !== undefined).join(' ');
}
