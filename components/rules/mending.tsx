import { useRouter } from 'next/router';
import { type Ref, useEffect, useRef, useState } from 'react';
import { playgroundPath } from '@/components/judging/playground-path';
import { useJudged } from '@/components/judging/use-judged';
import { useLiveJudgement } from '@/components/judging/use-live-judgement';
import { type TextJudge, useTextJudge } from '@/components/judging/use-text-judge';
import { MessageEditor } from '@/components/message/message-editor';
import { VerdictIcon } from '@/components/panels/verdict-icon';
import { Button } from '@/components/ui/button';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import type { Rule } from '@/lib/rules/rule';
import type { Fix } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import { type ExampleAt, exampleName, exampleText, nextExample } from './example-at';
import { examplePassword } from './example-password';
import { FindingList } from './finding-list';
import { type KeptExample, keepExample, readKeptExample } from './kept-example';
import styles from './mending.module.css';
import { placedInText } from './placed';

export interface MendingProps {
  /** Id of the rule. */
  readonly rule: string;
  /** True where the reader asked for the editor: the cursor goes into it. */
  readonly focus: boolean;
}

/** An example of a rule in the editor, to be mended or broken otherwise, and judged by all rules at every change. */
export function Mending({ rule: id, focus }: MendingProps) {
  const judge = useTextJudge();
  if (judge === 'loading') return <p className={styles.hint}>The rules are on their way.</p>;
  const rule = judge === 'failed' ? undefined : judge.findRule(id);
  if (judge === 'failed' || rule === undefined) {
    return <p className={styles.hint}>The rules could not be loaded: reload the page to mend the example.</p>;
  }
  return <Bench rule={rule} judge={judge} focus={focus} />;
}

interface BenchProps {
  readonly rule: Rule;
  readonly judge: TextJudge;
  readonly focus: boolean;
}

function Bench({ rule, judge, focus }: BenchProps) {
  const [{ at, text }, setExample] = useState<KeptExample>(
    () => readKeptExample(rule) ?? untouched(rule, FIRST),
  );
  /** The editor takes the focus when it comes, not when another example does. */
  const [isOpening, setOpening] = useState(focus);
  const verdict = useRef<HTMLParagraphElement>(null);
  const judging = useJudged(judge, examplePassword);
  const { settled, judged, lint } = useLiveJudgement(text, judging);
  const found = placedInText(settled, judged);
  const own = found.filter(({ problem }) => problem.rule === rule.id);
  const others = found.filter(({ problem }) => problem.rule !== rule.id);
  const name = exampleName(rule, at);
  const isUntouched = text === exampleText(rule, at);

  useEffect(() => keepExample(rule, { at, text }), [rule, at, text]);

  function write(next: string) {
    setExample({ at, text: next });
  }

  function open(next: ExampleAt) {
    setOpening(false);
    setExample(untouched(rule, next));
    // With the kind of example the buttons change, and the one with the focus may go away.
    if (next.kind !== at.kind) verdict.current?.focus();
  }

  /** A repair is for the text that it was found in: of a long text the list may lag behind. */
  function mend(fix: Fix) {
    if (settled !== text) return;
    write(applyEdits(text, fix.edits));
    // The button goes away with its fault.
    verdict.current?.focus();
  }

  return (
    <div className={styles.bench}>
      <MessageEditor
        // Each example has a history of its own: undo does not lead from one to another.
        key={`${at.kind} ${at.index}`}
        value={text}
        onChange={write}
        lint={lint}
        label={`${name}, to be changed`}
        several
        focus={isOpening}
      />
      <FaultBoundary what="What was found" part={settled}>
        <div className={styles.verdict}>
          <p className={styles.name}>{name}</p>
          <Verdict ref={verdict} found={own.length} messages={judged.length} />
          {own.length === 0 ? null : <FindingList label="What the rule finds" found={own} onFix={mend} />}
          <div className={styles.buttons}>
            <ExampleButtons rule={rule} at={at} onOpen={open} />
            <Button variant="quiet" aria-disabled={isUntouched} onClick={() => isUntouched || open(at)}>
              Start again
            </Button>
          </div>
          <WayOut text={text} />
          {others.length === 0 ? null : (
            <section className={styles.others} aria-labelledby="others">
              <h3 id="others">What other rules say of it</h3>
              <FindingList
                label="What other rules find"
                found={others}
                titleOf={(other) => judge.findRule(other)?.title}
                onFix={mend}
              />
            </section>
          )}
        </div>
      </FaultBoundary>
    </div>
  );
}

const FIRST: ExampleAt = { kind: 'bad', index: 0 };

function untouched(rule: Rule, at: ExampleAt): KeptExample {
  return { at, text: exampleText(rule, at) };
}

/** Takes the text to the playground. It is packed into an address when somebody wants that, not at each key press. */
function WayOut({ text }: { readonly text: string }) {
  const { push } = useRouter();
  /** The text that no address can hold. */
  const [tooLong, setTooLong] = useState<string>();

  async function open() {
    const path = await playgroundPath(text);
    if (path === undefined) setTooLong(text);
    else void push(path);
  }

  return (
    <div className={styles.wayOut}>
      <Button onClick={() => void open()}>Open it in the playground</Button>
      <p role="status" className={styles.hint}>
        {tooLong === text
          ? 'There is nothing to take along, or more than an address can hold.'
          : 'There it is explained field by field. In the examples the password of bob is zanzibar.'}
      </p>
    </div>
  );
}

interface VerdictProps {
  /** Faults that the rule found. */
  readonly found: number;
  readonly messages: number;
  readonly ref: Ref<HTMLParagraphElement>;
}

/** The state of the rule in a sentence. */
function Verdict({ found, messages, ref }: VerdictProps) {
  const isContent = found === 0 && messages > 0;
  return (
    <p ref={ref} role="status" tabIndex={-1} className={styles.state}>
      <VerdictIcon verdict={isContent ? 'ok' : messages === 0 ? 'info' : 'refused'} />
      {messages === 0
        ? 'There is no message here.'
        : isContent
          ? 'The rule is content.'
          : `The rule finds ${found === 1 ? 'one fault' : `${found} faults`}.`}
    </p>
  );
}

interface ExampleButtonsProps {
  readonly rule: Rule;
  readonly at: ExampleAt;
  readonly onOpen: (example: ExampleAt) => void;
}

function ExampleButtons({ rule, at, onOpen }: ExampleButtonsProps) {
  const isBad = at.kind === 'bad';
  return (
    <>
      {isBad && rule.bad.length === 1 ? null : (
        <Button onClick={() => onOpen(nextExample(rule, 'bad', at))}>
          {isBad ? 'Next bad example' : 'Back to the bad example'}
        </Button>
      )}
      {!isBad && rule.good.length === 1 ? null : (
        <Button onClick={() => onOpen(nextExample(rule, 'good', at))}>
          {isBad ? 'Show a good one' : 'Next good example'}
        </Button>
      )}
    </>
  );
}
