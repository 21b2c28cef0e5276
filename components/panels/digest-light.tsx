import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Family } from '@/lib/explain/explanation';
import styles from './digest-light.module.css';

interface Light {
  /** The name that is lit: `nonce` wherever it stands. */
  readonly lit: string | undefined;
  /** The name that a click keeps lit. */
  readonly held: string | undefined;
  readonly point: (name: string | undefined) => void;
  readonly hold: (name: string) => void;
}

const LightContext = createContext<Light>({
  lit: undefined,
  held: undefined,
  point: () => {},
  hold: () => {},
});

/** Within it a value that is pointed at, or has the focus, lights up wherever it stands. A click keeps it lit. */
export function DigestLight({ children }: { readonly children: ReactNode }) {
  const [pointed, point] = useState<string>();
  const [held, setHeld] = useState<string>();
  const light = useMemo(
    () => ({
      lit: pointed ?? held,
      held,
      point,
      hold: (name: string) => setHeld((former) => (former === name ? undefined : name)),
    }),
    [pointed, held],
  );
  return <LightContext value={light}>{children}</LightContext>;
}

/** The name that is lit. */
export function useLit(): string | undefined {
  return useContext(LightContext).lit;
}

interface Group {
  /** Place of the value that the Tab key comes to. */
  readonly stop: string | undefined;
  readonly reach: (place: string) => void;
}

const GroupContext = createContext<Group>({ stop: undefined, reach: () => {} });

export interface LitGroupProps {
  readonly label: string;
  /** The places of its values, in order. */
  readonly places: readonly string[];
  readonly children: ReactNode;
}

/** Values that are one stop of the Tab key; the arrow keys, Home and End move between them. */
export function LitGroup({ label, places, children }: LitGroupProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [reached, reach] = useState<string>();
  // A value that was reached may be gone since.
  const stop = places.find((place) => place === reached) ?? places[0];
  const context = useMemo(() => ({ stop, reach }), [stop]);

  function move(event: KeyboardEvent) {
    const values = [...(group.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    const at = event.target instanceof HTMLElement ? values.indexOf(event.target) : -1;
    const target =
      at < 0 || hasModifier(event) ? undefined : values[targetOf(event.key, at, values.length) ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    // Not to be taken as a step of the run by whoever listens further up.
    event.stopPropagation();
    target.focus();
  }

  return (
    <fieldset ref={group} className={styles.group} aria-label={label} onKeyDown={move}>
      <GroupContext value={context}>{children}</GroupContext>
    </fieldset>
  );
}

export interface LitValueProps {
  /** As in the formulas: `nonce`, `HA1`. */
  readonly name: string;
  /** Where it stands, to tell it from its likes, and not by an offset, which changes while somebody writes. */
  readonly place: string;
  readonly family: Family | undefined;
  /** Said instead of the text: what it is and where it goes. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A value that can be pointed at and moved to, and lights up with its likes; pressed, it stays lit. */
export function LitValue({ name, place, family, label, children }: LitValueProps) {
  const { lit, held, point, hold } = useContext(LightContext);
  const { stop, reach } = useContext(GroupContext);
  return (
    <button
      type="button"
      className={styles.value}
      data-place={place}
      data-family={family ?? 'other'}
      data-lit={lit === name || undefined}
      aria-label={label}
      aria-pressed={held === name}
      tabIndex={stop === place ? 0 : -1}
      onPointerEnter={() => point(name)}
      onPointerLeave={() => point(undefined)}
      onFocus={() => {
        reach(place);
        point(name);
      }}
      onBlur={() => point(undefined)}
      onClick={() => hold(name)}
    >
      {children}
    </button>
  );
}

/** The same text once more, which lights up but is no place to move to. */
export function LitText({ name, family, children }: Pick<LitValueProps, 'name' | 'family' | 'children'>) {
  const { lit, point } = useContext(LightContext);
  return (
    <span
      className={styles.text}
      data-family={family ?? 'other'}
      data-lit={lit === name || undefined}
      onPointerEnter={() => point(name)}
      onPointerLeave={() => point(undefined)}
    >
      {children}
    </span>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
