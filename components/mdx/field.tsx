import type { ReactNode } from 'react';
import { familyOf } from '@/lib/explain/explanation-of';
import styles from './field.module.css';
import { useStage } from './stage-context';

/** A field that the prose speaks of: in the colour of its family, and lit on the stage while it is pointed at. */
export function Field({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const stage = useStage();
  const family = familyOf(path);
  const lab = stage?.lab;
  const key =
    lab?.selected?.explained.find((span) => span.path === path)?.kinKey ?? firstKey(lab?.seen, path);
  return (
    <button
      type="button"
      className={styles.field}
      data-family={family}
      aria-pressed={key !== undefined && lab?.lit === key}
      onPointerEnter={() => lab?.light(key)}
      onPointerLeave={() => lab?.light(undefined)}
      onFocus={() => lab?.light(key)}
      onBlur={() => lab?.light(undefined)}
    >
      {children}
    </button>
  );
}

type Seen = NonNullable<ReturnType<typeof useStage>>['lab']['seen'];

function firstKey(seen: Seen | undefined, path: string): string | undefined {
  return seen?.flatMap(({ explained }) => explained).find((span) => span.path === path)?.kinKey;
}
