import styles from './shape-mark.module.css';

export type Shape = 'diamond' | 'circle' | 'square' | 'triangle' | 'bar';

/**
 * A letter in a solid shape: the sign of a group that also has a colour, which it takes from the text around it.
 * It repeats what a word beside it says.
 */
export function ShapeMark({ shape, letter }: { readonly shape: Shape; readonly letter: string }) {
  const { path, baseline } = DRAWINGS[shape];
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.shape} d={path} />
      <text className={styles.letter} x="10" y={baseline} textAnchor="middle">
        {letter}
      </text>
    </svg>
  );
}

/** Drawn on a grid of 20; the letter stands where the shape is widest. */
const DRAWINGS: Readonly<Record<Shape, { readonly path: string; readonly baseline: number }>> = {
  diamond: { path: 'M10 0l10 10-10 10L0 10z', baseline: 13.6 },
  circle: { path: 'M10 .8a9.2 9.2 0 1 1 0 18.4a9.2 9.2 0 1 1 0-18.4z', baseline: 13.6 },
  square: { path: 'M1.5 1.5h17v17h-17z', baseline: 13.6 },
  triangle: { path: 'M10 0l10.5 18.8h-21z', baseline: 16.4 },
  bar: { path: 'M0 4h20v12H0z', baseline: 13.6 },
};
