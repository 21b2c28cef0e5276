import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
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
  return autocompletion({
    override: [(context) => complete(context, outside)],
    icons: false,
    activateOnTypingDelay: 0,
    maxRenderedOptions: 80,
    optionClass: ({ type }) => `option-${type}`,
  });
}

function complete(context: CompletionContext, outside: () => readonly Message[]): CompletionResult | null {
  const { state, pos, explicit } = context;
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
  if (!explicit && (found.isFinished || !isInvited(state.sliceDoc(Math.max(0, from - 1), pos)))) return null;
  const written = pos - from;
  return {
    from,
    to: source.toDoc(start + found.to),
    options: found.options.map(completionOf),
    filter: false,
    getMatch: ({ label }) => matchOf(label, state.sliceDoc(from, pos), written),
    update: (_result, _from, _to, next) => complete(next, outside),
  };
}

const NOTHING = parse('');

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
