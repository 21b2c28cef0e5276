import Link from 'next/link';
import { useMemo, useState } from 'react';
import { MessageEditor } from '@/components/message/message-editor';
import { VerdictIcon } from '@/components/panels/verdict-icon';
import { Button } from '@/components/ui/button';
import type { Rule } from '@/lib/rules/rule';
import type { Fix } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';
import { type ExampleAt, exampleName, exampleText, nextExample } from './example-at';
import { examplePassword } from './example-password';
import { FindingList } from './finding-list';
import styles from './mending.module.css';
import { placedInText } from './placed';
import { type Judge, useJudge } from './use-judge';
import { useJudged } from './use-judged';
import { usePlaygroundPath } from './use-playground-path';
import { useSettled } from './use-settled';

/** A bad example of a rule in the editor, to be mended or broken otherwise, and judged by all rules at every change. */
export function Mending({ rule: id }: { readonly rule: string }) {
  const judge = useJudge();
  if (judge === 'loading') return <p className={styles.hint}>The rules are on their way.</p>;
  const rule = judge === 'failed' ? undefined : judge.findRule(id);
  if (judge === 'failed' || rule === undefined) {
    return <p className={styles.hint}>The rules could not be loaded: reload the page to mend the example.</p>;
  }
  return <Bench rule={rule} judge={judge} />;
}

function Bench({ rule, judge }: { readonly rule: Rule; readonly judge: Judge }) {
  const [at, setAt] = useState<ExampleAt>({ kind: 'bad', index: 0 });
  const [text, setText] = useState(() => exampleText(rule, at));
  const judgedBy = useJudged(judge, examplePassword);
  const lint = useMemo(
    () => (current: string) => judgedBy(current).flatMap(({ problems }) => problems),
    [judgedBy],
  );
  const settled = useSettled(text);
  const judged = judgedBy(settled);
  const found = placedInText(settled, judged);
  const own = found.filter(({ problem }) => problem.rule === rule.id);
  const others = found.filter(({ problem }) => problem.rule !== rule.id);
  const name = exampleName(rule, at);
  const path = usePlaygroundPath(settled);

  function open(next: ExampleAt) {
    setAt(next);
    setText(exampleText(rule, next));
  }

  /** A repair is for the text that it was found in: of a long text the list may lag behind. */
  function mend(fix: Fix) {
    if (settled === text) setText(applyEdits(text, fix.edits));
  }

  return (
    <div className={styles.bench}>
      <MessageEditor
        value={text}
        onChange={setText}
        lint={lint}
        label={`${name}, to be changed`}
        several
        focus
      />
      <div className={styles.verdict}>
        <p className={styles.name}>{name}</p>
        <Verdict found={own.length} messages={judged.length} />
        <FindingList label="What the rule finds" found={own} onFix={mend} />
        <div className={styles.buttons}>
          <ExampleButtons rule={rule} at={at} onOpen={open} />
          <Button variant="quiet" disabled={text === exampleText(rule, at)} onClick={() => open(at)}>
            Start again
          </Button>
        </div>
        {path === undefined ? null : (
          <p className={styles.hint}>
            <Link href={path} prefetch={false}>
              Open it in the playground
            </Link>
            , to have it explained field by field. In the examples the password of bob is zanzibar.
          </p>
        )}
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
    </div>
  );
}

/** The state of the rule in a sentence. */
function Verdict({ found, messages }: { readonly found: number; readonly messages: number }) {
  const isContent = found === 0 && messages > 0;
  return (
    <p role="status" className={styles.state}>
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
