import { type RefObject, useMemo, useRef, useState } from 'react';
import type { EditorHandle } from '@/components/message/code-editor';
import { type Judge, useJudge } from '@/components/rules/use-judge';
import { useSettled } from '@/components/rules/use-settled';
import type { Loaded } from '@/components/ui/use-loaded';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import type { Problem } from '@/lib/text/problem';
import type { Drawer } from './drawer';
import type { Example } from './examples';
import { useJudgedPart } from './use-judged-part';
import { useKeptDrawer } from './use-kept-drawer';
import { type Passwords, usePasswords } from './use-passwords';

/** Everything that the parts of the playground show and do. */
export interface PlaygroundState {
  readonly drawer: Drawer;
  /** The text that was judged last: of a long one it lags behind until the reader pauses. */
  readonly settled: string;
  /** Its messages, as far as they are judged. */
  readonly judged: readonly JudgedMessage[];
  readonly judge: Loaded<Judge>;
  readonly lint: (text: string) => readonly Problem[];
  readonly passwords: Passwords;
  /** Where the reader is in the text; undefined until that is known. */
  readonly cursor: number | undefined;
  readonly moveTo: (offset: number) => void;
  readonly editor: RefObject<EditorHandle | null>;
  readonly write: (text: string) => void;
  /** The whole text after a repair of what was judged. */
  readonly mend: (text: string) => void;
  readonly open: (example: Example) => void;
  readonly openFile: (file: File) => Promise<void>;
  /** Text and former text change places. */
  readonly swap: () => void;
  /** One sentence if something could not be opened or kept. */
  readonly warning: string | undefined;
  readonly warn: (sentence: string | undefined) => void;
}

export function usePlayground(): PlaygroundState {
  const judge = useJudge();
  const { drawer, dispatch, warning, warn } = useKeptDrawer();
  const passwords = usePasswords();
  const [cursor, setCursor] = useState<number>();
  const editor = useRef<EditorHandle>(null);
  const judgedBy = useJudgedPart(judge, passwords.passwordOf);
  const lint = useMemo(
    () => (text: string) => judgedBy(text).flatMap(({ problems }) => problems),
    [judgedBy],
  );
  const settled = useSettled(drawer.text);
  const judged = useMemo(() => judgedBy(settled), [judgedBy, settled]);

  function write(text: string) {
    dispatch({ type: 'write', text });
  }

  function open({ text, passwordOf }: Example) {
    warn(undefined);
    passwords.know(passwordOf);
    setCursor(undefined);
    dispatch({ type: 'open', text });
  }

  return {
    ...{ drawer, settled, judged, judge, lint, passwords, cursor, editor, write, open, warning, warn },
    moveTo: setCursor,
    mend: (text) => {
      if (settled === drawer.text) write(text);
    },
    openFile: async (file) => {
      const { textOfFile } = await import('./text-of-file');
      const read = await textOfFile(file);
      if ('text' in read) open({ text: read.text, passwordOf: () => undefined });
      warn(read.warning);
    },
    swap: () => dispatch({ type: 'swap' }),
  };
}
