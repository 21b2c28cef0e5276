import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useJudged } from '@/components/judging/use-judged';
import { useLiveJudgement } from '@/components/judging/use-live-judgement';
import { type TextJudge, useTextJudge } from '@/components/judging/use-text-judge';
import type { EditorHandle } from '@/components/message/code-editor';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import type { Drawer } from './drawer';
import type { Example } from './examples';
import { readFile } from './read-file';
import { useKeptDrawer } from './use-kept-drawer';
import { nobody, type Passwords, usePasswords } from './use-passwords';

/** Everything that the parts of the playground show and do. */
export interface PlaygroundState {
  readonly drawer: Drawer;
  /** The text that was judged last: of a long one it lags behind until the reader pauses. */
  readonly settled: string;
  /** Its messages. */
  readonly judged: readonly JudgedMessage[];
  readonly judge: Loaded<TextJudge>;
  readonly lint: (text: string) => readonly Problem[];
  readonly passwords: Passwords;
  /** Where the reader is in the text; undefined until that is known. */
  readonly cursor: number | undefined;
  readonly moveTo: (offset: number) => void;
  readonly editor: RefObject<EditorHandle | null>;
  /** Shows a stretch of what was judged in the editor. */
  readonly goTo: (span: Span) => void;
  readonly write: (text: string) => void;
  /** The whole text after a repair of what was judged. */
  readonly mend: (text: string) => void;
  readonly open: (example: Example) => void;
  readonly openFile: (file: File) => Promise<void>;
  /** The text that something else was opened over comes back. */
  readonly bringBack: () => void;
  /** One sentence if something could not be opened or kept. */
  readonly warning: string | undefined;
  readonly warn: (sentence: string | undefined) => void;
}

export function usePlayground(): PlaygroundState {
  const judge = useTextJudge();
  const passwords = usePasswords();
  const { know } = passwords;
  const [cursor, moveTo] = useState<number>();
  /** Neither passwords nor the place of one text are those of another that takes its place. */
  const beginAnew = useCallback(
    (passwordOf: Example['passwordOf']) => {
      know(passwordOf);
      moveTo(undefined);
    },
    [know],
  );
  const beginAnewAsNobody = useCallback(() => beginAnew(nobody), [beginAnew]);
  const { drawer, dispatch, warning, warn } = useKeptDrawer(beginAnewAsNobody);
  const editor = useRef<EditorHandle>(null);
  const judging = useJudged(judge, passwords.passwordOf);
  const { settled, judged, lint } = useLiveJudgement(drawer.text, judging);

  function open({ text, passwordOf }: Example) {
    warn(undefined);
    beginAnew(passwordOf);
    dispatch({ type: 'open', text });
  }

  function bringBack() {
    beginAnewAsNobody();
    dispatch({ type: 'bring back' });
  }

  const write = useCallback((text: string) => dispatch({ type: 'write', text }), [dispatch]);
  const isSettled = settled === drawer.text;
  const mend = useCallback((text: string) => isSettled && write(text), [isSettled, write]);
  // In a text that has changed since, the stretch is another one.
  const goTo = useCallback((span: Span) => isSettled && editor.current?.goTo(span), [isSettled]);
  const openFile = useOpenedFile(open, warn);
  return {
    ...{ drawer, settled, judged, judge, lint, passwords, cursor, moveTo, editor, goTo },
    ...{ write, mend, open, openFile, bringBack, warning, warn },
  };
}

/** Opens files. Of two that are read at the same time the one that was chosen last stays; who leaves the page waits for none. */
function useOpenedFile(
  open: (example: Example) => void,
  warn: (sentence: string | undefined) => void,
): (file: File) => Promise<void> {
  const last = useRef<AbortController>(undefined);
  useEffect(() => () => last.current?.abort(), []);
  return async (file) => {
    last.current?.abort();
    const reading = new AbortController();
    last.current = reading;
    const read = await readFile(file, reading.signal);
    if (reading.signal.aborted) return;
    if ('text' in read) open({ text: read.text, passwordOf: nobody });
    warn(read.warning);
  };
}
