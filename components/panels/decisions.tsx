import type { Evidence, Note } from '@/lib/sim/scenario';
import styles from './decisions.module.css';
import { EmptyPanel } from './empty-panel';
import { EvidenceQuote } from './evidence-quote';
import { VerdictIcon } from './verdict-icon';

export interface DecisionsProps {
  /** In the order in which the decisions were taken. */
  readonly notes: readonly Note[];
  /** Label of the node: `SIP Server`. */
  readonly who: string;
  /** What was decided about: its name on the ladder and its text. */
  readonly message?: HandledMessage | undefined;
  /** The note whose evidence the message shows for good. */
  readonly shown?: Note | undefined;
  /** Called when the pointer or the focus comes to evidence, and with undefined when it is left. */
  readonly onPoint?: ((note: Note | undefined) => void) | undefined;
  /** Called when the evidence is to be shown in the message, or no longer. */
  readonly onShow?: ((note: Note) => void) | undefined;
}

export interface HandledMessage {
  /** `F3`. */
  readonly name: string;
  readonly text: string;
}

/** What a node decided when something came to it, step by step, each with the section that it follows and what decided. */
export function Decisions({ notes, who, message, ...pointing }: DecisionsProps) {
  return (
    <section aria-label={`What ${who} decides`}>
      {notes.length === 0 ? (
        <EmptyPanel>There is nothing to decide at this moment.</EmptyPanel>
      ) : (
        <ol className={styles.list}>
          {[...notes.entries()].map(([index, note]) => (
            <li
              key={index}
              className={styles.decision}
              data-verdict={note.verdict}
              onPointerEnter={() => note.evidence && pointing.onPoint?.(note)}
              onPointerLeave={() => pointing.onPoint?.(undefined)}
            >
              <VerdictIcon verdict={note.verdict} />
              <div>
                <p>
                  <span className="visually-hidden">{WORDS[note.verdict]}: </span>
                  {note.text} <span className={styles.spec}>{placeOf(note.step, note.spec)}</span>
                </p>
                {message === undefined || note.evidence === undefined ? null : (
                  <Proof {...pointing} note={note} evidence={note.evidence} message={message} />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface ProofProps extends Pick<DecisionsProps, 'shown' | 'onPoint' | 'onShow'> {
  readonly note: Note;
  readonly evidence: readonly Evidence[];
  readonly message: HandledMessage;
}

/** The bytes that decided, and a button that shows where they stand. */
function Proof({ note, evidence, message: { name, text }, shown, onPoint, onShow }: ProofProps) {
  return (
    <p className={styles.proof}>
      {evidence.map((one) => (
        <EvidenceQuote key={`${one.from} ${one.to}`} text={text} evidence={one} />
      ))}
      {onShow === undefined ? null : (
        <button
          type="button"
          className={styles.show}
          aria-pressed={shown === note}
          onFocus={() => onPoint?.(note)}
          onBlur={() => onPoint?.(undefined)}
          onClick={() => onShow(note)}
        >
          Show in {name}
        </button>
      )}
    </p>
  );
}

const WORDS: Readonly<Record<Note['verdict'], string>> = { ok: 'Passed', refused: 'Refused', info: 'Note' };

/** The section, with the step where the section has steps: `RFC 3261 §10.3 step 7`. */
function placeOf(step: string, spec: string): string {
  const [section = '', number] = step.split(/ (?=step )/);
  return number !== undefined && spec.endsWith(`§${section}`) ? `${spec} ${number}` : spec;
}
