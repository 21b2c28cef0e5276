import { Fragment, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type DiffRow, diffRows, type Segment } from '@/lib/explain/diff/diff-rows';
import { familyOf } from '@/lib/explain/explanation-of';
import { parse } from '@/lib/sip/parse';
import { visibleText } from '@/lib/text/visible-text';
import type { NamedMessage } from './message-diff';
import styles from './message-morph.module.css';

type Side = 'before' | 'after';

const SIDES = ['before', 'after'] as const;

export interface MessageMorphProps {
  readonly before: NamedMessage;
  readonly after: NamedMessage;
}

/**
 * One message turning into another: what is new comes in, what is gone leaves, and a value gives way to the next one. It
 * begins with the first message and stays at the second; the reader goes back and forth. Only style sheets move it, so
 * that without motion it is at its end at once.
 */
export function MessageMorph({ before, after }: MessageMorphProps) {
  const [chosen, choose] = useState<Side>();
  const rows = useMemo(() => diffRows(parse(before.text), parse(after.text)), [before.text, after.text]);
  const names = { before: before.name, after: after.name };
  const side = chosen ?? 'after';
  const other = side === 'after' ? 'before' : 'after';
  return (
    <figure
      className={styles.morph}
      data-side={side}
      data-chosen={chosen !== undefined || undefined}
      aria-label={`Text of ${names[side]}; what differs from ${names[other]} is marked`}
    >
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">Message that is shown</legend>
        {SIDES.map((one) => (
          <Button key={one} aria-pressed={side === one} onClick={() => choose(one)}>
            {names[one]}
          </Button>
        ))}
      </fieldset>
      <div className={styles.text} translate="no" dir="ltr">
        {rows.map((row) => (
          <MorphRow key={row.key} row={row} side={side} />
        ))}
      </div>
    </figure>
  );
}

function MorphRow({ row, side }: { readonly row: DiffRow; readonly side: Side }) {
  const { before, after } = row;
  const only = before === undefined ? 'after' : after === undefined ? 'before' : undefined;
  const differs = row[side]?.some(({ changed }) => changed) === true;
  const [old, now] = [before ?? after ?? [], after ?? before ?? []];
  const name = [old, now].every((text) => text[0]?.text.startsWith(row.name)) ? row.name : '';
  return (
    <div
      className={styles.row}
      data-only={only}
      data-differs={differs || undefined}
      aria-hidden={row[side] === undefined || undefined}
      data-family={name === '' ? undefined : familyOf(name)}
    >
      <div className={styles.line}>
        {name === '' ? null : <span className={styles.name}>{name}</span>}
        {paired(behind(name, old), behind(name, now)).map((pair) => (
          <Piece key={pair.from} {...pair} side={side} />
        ))}
      </div>
    </div>
  );
}

/** The same in both messages, or two values of which one is to be seen. */
function Piece({ old, now, side }: Pair & { readonly side: Side }) {
  if (textOf(old) === textOf(now)) return <Segments text={now} />;
  return SIDES.map((one) => (
    <span key={one} className={styles.value} data-of={one} aria-hidden={one !== side || undefined}>
      <Segments text={one === 'before' ? old : now} />
    </span>
  ));
}

type Text = readonly Segment[];

/** Pieces of a row that follow one another, as they are in both messages. */
interface Pair {
  /** UTF-16 offset in the row of the second message. */
  readonly from: number;
  readonly old: Text;
  readonly now: Text;
}

/** A row without the name that it begins with. */
function behind(name: string, [first, ...rest]: Text): Text {
  return first === undefined ? [] : [{ ...first, text: first.text.slice(name.length) }, ...rest];
}

/** Segments of both messages side by side; where they do not go together, the whole row is one piece. */
function paired(before: Text, after: Text): readonly Pair[] {
  const isAlike = ({ changed, text }: Segment, i: number) => {
    const old = before[i];
    return old?.changed === changed && (changed || old.text === text);
  };
  if (before.length !== after.length || !after.every(isAlike)) return [{ from: 0, old: before, now: after }];
  let from = 0;
  return after.map((segment, i) => {
    const pair = { from, old: before.slice(i, i + 1), now: [segment] };
    from += segment.text.length;
    return pair;
  });
}

function Segments({ text }: { readonly text: Text }) {
  if (textOf(text) === '') return <br />;
  return text.map(({ text: written, changed }, i) => {
    const from = textOf(text.slice(0, i)).length;
    return changed ? (
      <mark key={from} className={styles.changed}>
        <Lines text={written} />
      </mark>
    ) : (
      <Lines key={from} text={written} />
    );
  });
}

/** Lines as written. The white space of a fold stands beside the flow: the indent of the row takes its place. */
function Lines({ text }: { readonly text: string }) {
  return text.split(/(?:\r\n|\r|\n)([ \t]*)/).map((part, i) => {
    // The odd parts are what a line begins with.
    const key = `${i}${part}`;
    return i % 2 === 0 ? (
      <Fragment key={key}>{visibleText(part)}</Fragment>
    ) : (
      <Fragment key={key}>
        {'\n'}
        <span className={styles.fold}>{part}</span>
      </Fragment>
    );
  });
}

function textOf(segments: Text): string {
  return segments.map(({ text }) => text).join('');
}
