import dynamic from 'next/dynamic';
import Link from 'next/link';
import { MessageEditor } from '@/components/message/message-editor';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { LiveRegion } from '@/components/ui/live-region';
import { useAlive } from '@/components/ui/use-alive';
import { droppedFile } from './dropped-file';
import { type BrokenRule, ExampleList, type ExampleListProps, type PrintedFlow } from './example-list';
import { ExampleMenu } from './example-menu';
import { FileButton } from './file-button';
import styles from './playground.module.css';
import { ShareMenu } from './share-menu';
import { type PlaygroundState, usePlayground } from './use-playground';

/** Loaded when there is something to read: parser, explanations and what shows them. */
const Findings = dynamic(() => import('./findings').then((m) => m.Findings), {
  loading: () => <p className={styles.hint}>The rules are on their way.</p>,
});

export interface PlaygroundProps {
  readonly flows: readonly PrintedFlow[];
  readonly rules: readonly BrokenRule[];
}

/** Any messages that the reader brings: what they are, what is wrong with them, and what each field means. */
export function Playground({ flows, rules }: PlaygroundProps) {
  const alive = useAlive();
  const state = usePlayground();
  const { open, openFile, warning, warn } = state;
  const examples: ExampleListProps = {
    flows,
    rules,
    onOpen: open,
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
        What judges messages is a script: this page needs JavaScript. <Link href="/rules/">The rules</Link>{' '}
        can be read without it.
      </p>
      <Bar state={state} examples={examples} />
      <LiveRegion message={warning ?? ''} />
      {warning === undefined ? null : (
        <Callout kind="warning" title="Something is missing">
          <p>{warning}</p>
        </Callout>
      )}
      <div className={styles.columns}>
        <div className={styles.writing}>
          <Writing state={state} />
        </div>
        <div className={styles.reading}>
          <Reading state={state} examples={examples} />
        </div>
      </div>
    </section>
  );
}

interface PartProps {
  readonly state: PlaygroundState;
  readonly examples: ExampleListProps;
}

/** What brings messages into the page, and takes them out of it. */
function Bar({ state: { drawer, openFile, swap }, examples }: PartProps) {
  return (
    <div className={styles.bar}>
      <ExampleMenu {...examples} />
      <FileButton onFile={(file) => void openFile(file)} />
      {drawer.text === '' ? null : <ShareMenu text={drawer.text} />}
      {drawer.former === undefined ? null : (
        <Button variant="quiet" onClick={swap}>
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
        ref={editor}
      />
      <p className={styles.hint}>
        One message or many, one after the other, as copied from a log or a capture. A line of hyphens may
        part them. A text file can also be dropped here. <strong>Nothing leaves your browser.</strong>
      </p>
    </>
  );
}

/** What was found; as long as there is no text, something to begin with. */
function Reading({ state, examples }: PartProps) {
  const { drawer, settled, judged, judge, passwords, cursor, moveTo, editor, mend } = state;
  if (drawer.text === '') {
    return (
      <section className={styles.empty} aria-labelledby="examples">
        <h2 id="examples">Nothing at hand? Open an example.</h2>
        <ExampleList {...examples} />
      </section>
    );
  }
  // A long text that was just opened is judged a moment later.
  if (judge === 'loading' || settled === '') {
    return <p className={styles.hint}>The rules are on their way.</p>;
  }
  if (judge === 'failed') {
    return <p className={styles.hint}>The rules could not be loaded: reload the page to have it judged.</p>;
  }
  return (
    <Findings
      text={settled}
      judged={judged}
      ruleOf={judge.findRule}
      passwords={passwords}
      cursor={cursor}
      onCursor={moveTo}
      onGo={(span) => editor.current?.goTo(span)}
      onText={mend}
    />
  );
}
