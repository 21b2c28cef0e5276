import { type EditorState, type Extension, Facet, StateField } from '@codemirror/state';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import { type SplitText, splitText } from '@/lib/sip/framing/split-messages';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { type Span, slice } from '@/lib/text/span';
import { countWhile } from './count-while';
import { textOf } from './editor-state';
import type { EditorText } from './line-ends';
import { LONGEST_MESSAGE } from './longest-message';

/** A message by itself: offsets are those of its own text. It is parsed, and explained, when somebody asks. */
export interface MessageContent {
  readonly text: string;
  readonly message: Message;
  readonly explained: readonly ExplainedSpan[];
}

/** Where a message stands in the text, with its real line ends. */
export interface ReadMessage extends Span {
  readonly content: MessageContent;
}

/** What the parser makes of the text in an editor. */
export interface Reading {
  readonly source: EditorText;
  /** In order. What lies between two of them, or around them, belongs to none. */
  readonly messages: readonly ReadMessage[];
  /** How the text is cut where it may hold several, from which the next one is. */
  readonly split?: SplitText | undefined;
}

/** A field of a message in the document of an editor. */
export interface FieldInDocument extends Span {
  readonly explained: ExplainedSpan;
}

/**
 * Reads the text once for each change, for all that show something of it: colours, explanations, completion, folds.
 * With `several` it may hold several messages. A message that stays as it was is not read again.
 */
export function editorReading(several: boolean): Extension {
  return [mayHoldSeveral.of(several), readingField];
}

/** The reading of the text as it stands. */
export function readingOf(state: EditorState): Reading {
  return state.field(readingField);
}

/** The message at an offset of the document, its ends included; undefined between messages. */
export function messageAt({ source, messages }: Reading, position: number): ReadMessage | undefined {
  const offset = source.toText(position);
  const found = messages[countWhile(messages, ({ to }) => to < offset)];
  return found && found.from <= offset ? found : undefined;
}

/** The fields that stand in a stretch of the document, wholly or in part. */
export function fieldsIn(reading: Reading, from: number, to: number): readonly FieldInDocument[] {
  const { source, messages } = reading;
  const [start, end] = [source.toText(from), source.toText(to)];
  const first = countWhile(messages, (one) => one.to <= start);
  const behind = countWhile(messages, (one) => one.from < end);
  return messages.slice(first, behind).flatMap((message) => {
    const { explained } = message.content;
    return explained
      .slice(
        countWhile(explained, (one) => message.from + one.to <= start),
        countWhile(explained, (one) => message.from + one.from < end),
      )
      .map((one) => ({
        explained: one,
        from: source.toDoc(message.from + one.from),
        to: source.toDoc(message.from + one.to),
      }));
  });
}

const mayHoldSeveral = Facet.define<boolean, boolean>({ combine: ([several = false]) => several });

const readingField: StateField<Reading> = StateField.define<Reading>({
  create: (state) => read(textOf(state), state.facet(mayHoldSeveral)),
  update(former, { state }) {
    const source = textOf(state);
    return source === former.source ? former : read(source, state.facet(mayHoldSeveral), former);
  },
});

function read(source: EditorText, several: boolean, former?: Reading): Reading {
  const known = new Map(former?.messages.map(({ content }) => [content.text, content]));
  const split = several ? splitText(source.text, former?.split) : undefined;
  const places: readonly Span[] = split?.messages ?? [{ from: 0, to: source.text.length }];
  const messages = places.map(({ from, to }) => {
    const text = slice(source.text, { from, to });
    return { from, to, content: known.get(text) ?? contentOf(text) };
  });
  return { source, messages, split };
}

/** Characters of a message up to which its fields are told apart: each key press waits for it. */
const MOST_EXPLAINED = 2 * LONGEST_MESSAGE;

function contentOf(text: string): MessageContent {
  let message: Message | undefined;
  let explained: readonly ExplainedSpan[] | undefined;
  return {
    text,
    get message() {
      message ??= parse(text);
      return message;
    },
    get explained() {
      explained ??= text.length > MOST_EXPLAINED ? [] : explainMessage(this.message);
      return explained;
    },
  };
}
