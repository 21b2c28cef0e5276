import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useId,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './answer-sheet.module.css';

const SheetContext = createContext<HTMLElement | null>(null);

/** A lesson with a last page, on paper, that has the answers to what it asks: who reads the handout shall think first. */
export function AnswerSheet({ children }: { readonly children: ReactNode }) {
  const title = useId();
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  // Told at once, React would draw the lesson again before anything else can happen. Who prints just then finds the answers below their
  // questions.
  const lay = useCallback((page: HTMLElement | null) => startTransition(() => setSheet(page)), []);
  return (
    <SheetContext.Provider value={sheet}>
      {children}
      <section ref={lay} className={styles.sheet} aria-labelledby={title}>
        <h2 id={title}>Answers</h2>
      </section>
    </SheetContext.Provider>
  );
}

/** What stands on the last page of the lesson around; null where there is none, as in exported HTML. */
export function usePrintedAnswer(answer: ReactNode): ReactNode {
  const sheet = useContext(SheetContext);
  return sheet === null ? null : createPortal(<div className={styles.answer}>{answer}</div>, sheet);
}
