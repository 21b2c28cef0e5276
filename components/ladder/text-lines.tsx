import type { TextLine } from '@/lib/ladder/ladder';
import styles from './ladder-view.module.css';

/** Lines of text where the layout has put them. */
export function TextLines({ lines }: { readonly lines: readonly TextLine[] }) {
  return lines.map(({ text, role, x, y, anchor, size }) => (
    <text key={`${role} ${y}`} className={styles[role]} x={x} y={y} textAnchor={anchor} fontSize={size}>
      {text}
    </text>
  ));
}
