import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { drawnPart } from './drawn-part';
import { ExplanationList, explanationId } from './explanation-list';
import { fieldLabels } from './field-label';
import { fieldReached } from './field-reached';
import { MessageField } from './message-field';
import { MessageLine } from './message-line';
import { messageLines, type Part } from './message-lines';
import { MessageRest } from './message-rest';
import { MessageStretch } from './message-stretch';
import styles from './message-view.module.css';

export interface MessageViewProps {
  readonly text: string;
  /** `F3`. */
  readonly name: string;
  /** What `explainMessage` gives for this text. */
  readonly explained: readonly ExplainedSpan[];
  readonly problems?: readonly Problem[] | undefined;
  /** False where the reader shall find out by themselves what the fields mean. */
  readonly told?: boolean;
  /** Kin key whose fields light up, here as in every other message. */
  readonly litKey?: string | undefined;
  /** Called with the kin key of the field under the pointer or the focus, and with undefined when it is left. */
  readonly onLight?: ((key: string | undefined) => void) | undefined;
  /** Offset at which the selected field begins. */
  readonly selected?: number | undefined;
  /** Called when the pointer or the focus comes to a field. */
  readonly onSelect?: ((span: ExplainedSpan) => void) | undefined;
  /** What differs from the message that this one is compared with. */
  readonly changed?: readonly Span[] | undefined;
  /** What something beside the message speaks of. */
  readonly pointed?: readonly Span[] | undefined;
}

/**
 * One message as written, line by line, every field marked by its family, with the explanations of all fields below.
 * The fields are one stop of the Tab key; the arrow keys, Home and End move between them. Of a message that is too large
 * for that the beginning is drawn, and the rest stands below as plain text.
 */
export function MessageView(props: MessageViewProps) {
  const { text, name, problems = NONE, changed = NONE, told = true } = props;
  const { pointed, litKey, selected, onLight, onSelect } = props;
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const [reached, setReached] = useState<number>();
  const drawn = useMemo(
    () => drawnPart(text, { explained: props.explained, problems, changed }),
    [text, props.explained, problems, changed],
  );
  const { explained } = drawn;
  const lines = useMemo(
    () => messageLines(drawn.text, { explained, problems, changed, pointed }),
    [drawn.text, explained, problems, changed, pointed],
  );
  const labels = useMemo(
    () => fieldLabels(parse(drawn.text), explained, { problems, changed }),
    [drawn.text, explained, problems, changed],
  );

  const chosen = explained.findIndex(({ from }) => from === selected);
  const stop = reached !== undefined && reached < explained.length ? reached : Math.max(chosen, 0);

  function onKeyDown(event: KeyboardEvent, field: number) {
    const target = hasModifier(event) ? undefined : fieldReached(event.key, field, rowsOf(lines));
    if (target === undefined) return;
    event.preventDefault();
    // Not to be taken as a step of the run by whoever listens further up.
    event.stopPropagation();
    figure.current?.querySelector<HTMLElement>(`[data-field="${target}"]`)?.focus();
  }

  function reach(field: number, span: ExplainedSpan) {
    setReached(field);
    onLight?.(span.kinKey);
    onSelect?.(span);
  }

  function drawPart({ from, field, first, stretches }: Part) {
    const characters = stretches.map((stretch) => (
      <MessageStretch key={`${stretch.from}-${stretch.text.length}`} stretch={stretch} problems={problems} />
    ));
    const span = field === undefined ? undefined : explained[field];
    if (field === undefined || span === undefined) return characters;
    const link = {
      field,
      label: labels[field] ?? span.explanation.title,
      href: `#${explanationId(id, explained, field)}`,
      tabIndex: field === stop ? 0 : -1,
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, field),
      onReach: () => reach(field, span),
      onLeave: () => onLight?.(undefined),
      onFollow: onSelect && (() => reach(field, span)),
    };
    return (
      <MessageField
        key={from}
        span={span}
        lit={litKey !== undefined && span.kinKey === litKey}
        selected={field === chosen}
        link={first ? link : undefined}
      >
        {characters}
      </MessageField>
    );
  }

  return (
    <figure ref={figure} className={styles.message} aria-label={`Message ${name}`}>
      <div className={styles.text} translate="no" dir="ltr">
        {lines.map((line) => (
          <MessageLine key={line.from} line={line} explained={explained}>
            {line.parts.map(drawPart)}
          </MessageLine>
        ))}
      </div>
      <MessageRest text={drawn.rest} continued={!/[\r\n]$/.test(drawn.text)} />
      {told ? <ExplanationList id={id} name={name} text={drawn.text} explained={explained} /> : null}
    </figure>
  );
}

const NONE: readonly never[] = [];

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/** The fields that begin on each line, for lines that have any. */
function rowsOf(lines: readonly { readonly parts: readonly Part[] }[]): readonly (readonly number[])[] {
  return lines
    .map(({ parts }) => parts.flatMap(({ field, first }) => (field !== undefined && first ? [field] : [])))
    .filter((row) => row.length > 0);
}
