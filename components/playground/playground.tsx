import { useRef } from 'react';
import { MessageEditor } from '@/components/message/message-editor';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { FileButton } from '@/components/ui/file-button';
import { later } from '@/components/ui/later';
import { LiveRegion } from '@/components/ui/live-region';
import { SiteLink } from '@/components/ui/site-link';
import { useAlive } from '@/components/ui/use-alive';
import { LONGEST_TEXT } from './drawer';
import { droppedFile } from './dropped-file';
import { type BrokenRule, ExampleList, type ExampleListProps, type PrintedFlow } from './example-list';
import { ExampleMenu } from './example-menu';
import { LogOffer } from './log-offer';
import styles from './playground.module.css';
import { ShareMenu } from './share-menu';
import { type PlaygroundState, usePlayground } from './use-playground';

const WAITING = 'The rules are on their way.';

/** Loaded when there is something to read: parser, explanations and what shows them. */
const Findings = later(() => import('./findings').then((m) => m.Findings), WAITING);

export interface PlaygroundProps {
  readonly flows: readonly PrintedFlow[];
  readonly rules: readonly BrokenRule[];
}

/** Any messages that the reader brings: what they are, what is wrong with them, and what each field means. */
export function Playground({ flows, rules }: PlaygroundProps) {
  const alive = useAlive();
  const state = usePlayground();
  const { openFile, warning, warn } = state;
  const reading = useRef<HTMLElement>(null);

  /** Does what makes its own button go away: the focus goes to what is said of the other text. */
  function leading<A extends readonly unknown[]>(act: (...given: A) => void) {
    return (...given: A) => {
      act(...given);
      reading.current?.focus({ preventScroll: true });
    };
  }

  const examples: ExampleListProps = {
    flows,
    rules,
    onOpen: leading(state.open),
    onFail: () => warn('The example could not be loaded: are you still online?'),
  };
  return (
    <section
      className={styles.playground}
      aria-label="Playground"
      aria-busy={!alive}
      {...droppedFile((file) => void openFile(file))}
    >
      <p className={styles.scriptless}>
        What judges messages is a script: this page needs JavaScript.{' '}
        <SiteLink href="/rules/">The rules</SiteLink> can be read without it.
      </p>
      <Bar state={state} examples={examples} onBringBack={leading(state.bringBack)} />
      <LiveRegion message={warning ?? ''} />
      {warning === undefined ? null : (
        <Callout kind="warning" title="Something is missing">
          <p>{warning}</p>
        </Callout>
      )}
      <LogOffer
        text={state.settled}
        onTakeOut={leading((text: string) => state.open({ text, passwordOf: state.passwords.passwordOf }))}
      />
      <div className={styles.columns}>
        <div className={styles.writing}>
          <Writing state={state} />
        </div>
        <section ref={reading} tabIndex={-1} aria-label="What was found" className={styles.reading}>
          <Reading state={state} examples={examples} />
        </section>
      </div>
    </section>
  );
}

interface PartProps {
  readonly state: PlaygroundState;
  readonly examples: ExampleListProps;
}

/** What brings messages into the page, and takes them out of it. */
function Bar({
  state: { drawer, openFile },
  examples,
  onBringBack,
}: PartProps & { readonly onBringBack: () => void }) {
  return (
    <div className={styles.bar}>
      <ExampleMenu {...examples} />
      <FileButton label="File with messages" onFile={(file) => void openFile(file)}>
        Open a file
      </FileButton>
      {drawer.text === '' ? null : <ShareMenu text={drawer.text} />}
      {drawer.former.length === 0 ? null : (
        <Button variant="quiet" onClick={onBringBack}>
          Bring back what you had
        </Button>
      )}
    </div>
  );
}

function Writing({ state: { drawer, lint, editor, write, moveTo } }: Pick<PartProps, 'state'>) {
  return (
    <>
      <MessageEditor
        value={drawer.text}
        onChange={write}
        onCursor={moveTo}
        lint={lint}
        label="SIP messages"
        placeholder="Paste SIP messages here"
        several
        longest={LONGEST_TEXT}
        ref={editor}
      />
      <p className={styles.hint}>
        One message or many, one after the other, as copied from a log or a capture. A line of hyphens may
        part them. A capture (pcap, pcapng) or a log of Asterisk, FreeSWITCH, Kamailio, sngrep, ngrep or SIPp
        can be dropped here too. <strong>Nothing leaves your browser.</strong>
      </p>
    </>
  );
}

/** What was found; as long as there is no text, something to begin with. */
function Reading({ state, examples }: PartProps) {
  const { drawer, settled, judged, judge, passwords, cursor, moveTo, goTo, mend } = state;
  if (drawer.text === '') {
    return (
      <section className={styles.empty} aria-labelledby="examples">
        <h2 id="examples">Nothing at hand? Open an example.</h2>
        <ExampleList {...examples} />
      </section>
    );
  }
  if (judge === 'loading') return <p className={styles.hint}>{WAITING}</p>;
  if (judge === 'failed') {
    return <p className={styles.hint}>The rules could not be loaded: reload the page to have it judged.</p>;
  }
  // A long text that was just opened is judged a moment later.
  if (settled === '') return <p className={styles.hint}>The text is being judged.</p>;
  return (
    <FaultBoundary what="What was found" part={settled}>
      <Findings
        text={settled}
        judged={judged}
        ruleOf={judge.findRule}
        passwords={passwords}
        isBehind={settled !== drawer.text}
        cursor={cursor}
        onCursor={moveTo}
        onGo={goTo}
        onText={mend}
      />
    </FaultBoundary>
  );
}
