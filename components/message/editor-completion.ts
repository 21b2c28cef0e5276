import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CompletionOption } from '@/lib/explain/completion/completion';
import { completionsAt } from '@/lib/explain/completion/completions-at';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { messageAt, type Reading, readingOf } from './editor-reading';

/**
 * Offers what may be written at the cursor: while a name is typed, and all of it with Ctrl and Space. `outside` gives
 * messages that are not in the text and whose values may be wanted, the nearest first.
 */
export function editorCompletion(outside: () => readonly Message[]): Extension {
  /** The text in which a list has just closed, since what was typed is a value: CodeMirror asks for it once more. */
  let closedIn: Text | undefined;

  function offer(context: CompletionContext): CompletionResult | null {
    const result = complete(context, outside, context.explicit && context.state.doc !== closedIn);
    closedIn = undefined;
    return result && { ...result, update: (_result, _from, _to, next) => goOn(next) };
  }

  function goOn(context: CompletionContext): CompletionResult | null {
    const result = offer(context);
    if (result === null) closedIn = context.state.doc;
    return result;
  }

  return autocompletion({
    override: [offer],
    icons: false,
    activateOnTypingDelay: 0,
    maxRenderedOptions: 80,
    optionClass: ({ type }) => `option-${type}`,
  });
}

/** `wasAsked`: whether the reader has just asked, and has not typed on since. */
function complete(
  { state, pos, explicit }: CompletionContext,
  outside: () => readonly Message[],
  wasAsked: boolean,
): CompletionResult | null {
  const reading = readingOf(state);
  const { source } = reading;
  const here = messageAt(reading, pos);
  // Between two messages another one may begin.
  const start = here?.from ?? source.toText(pos);
  const message = here?.content.message ?? NOTHING;
  const others = [...aroundIn(reading, start), ...outside()];
  const found = completionsAt(message, source.toText(pos) - start, others);
  if (found === undefined) return null;
  const from = source.toDoc(start + found.from);
  const to = source.toDoc(start + found.to);
  const isWhole = found.isFinished || isValue(state.sliceDoc(from, to), found.options);
  if (isWhole && !wasAsked) return null;
  if (!explicit && !isInvited(state.sliceDoc(Math.max(0, from - 1), pos))) return null;
  const written = pos - from;
  return {
    from,
    to,
    options: found.options.map(completionOf),
    filter: false,
    getMatch: ({ label }) => matchOf(label, state.sliceDoc(from, pos), written),
  };
}

const NOTHING = parse('');

/** What may stay as it is: one of the options, though others go on from it, or a number where numbers are offered. */
function isValue(written: string, options: readonly CompletionOption[]): boolean {
  const choices = options.map(({ label, insert = label }) => insert);
  if (choices.includes(written)) return true;
  return NUMBER.test(written) && choices.every((choice) => NUMBER.test(choice));
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Nothing comes up by itself where Enter is likelier to end the line than to choose: only behind what calls for more. */
function isInvited(before: string): boolean {
  return before.length > 1 || /[=";]/.test(before);
}

/** The other messages of the text: those above from the nearest on, then those below. */
function aroundIn({ messages }: Reading, start: number): readonly Message[] {
  const above = messages.filter(({ to }) => to <= start).reverse();
  const below = messages.filter(({ from }) => from > start);
  return [...above.slice(0, NEAREST), ...below.slice(0, NEAREST)].map(({ content }) => content.message);
}

/** Messages that are looked at above and below. */
const NEAREST = 10;

function matchOf(label: string, written: string, length: number): readonly number[] {
  const at = label.toLowerCase().indexOf(written.toLowerCase());
  return length === 0 || at === -1 ? [] : [at, at + length];
}

function completionOf({
  label,
  insert = label,
  caret = insert.length,
  detail,
  kind,
}: CompletionOption): Completion {
  return {
    label,
    detail,
    type: kind,
    apply(view: EditorView, completion: Completion, from: number, to: number) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + caret },
        scrollIntoView: true,
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion),
      });
      // Behind a name comes a value.
      if (insert !== label && kind !== 'known') startCompletion(view);
    },
  };
}
