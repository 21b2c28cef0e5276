/** Drawn on a grid of 20, as one line of even width; `fill` marks the parts that are solid. */
const DRAWINGS = {
  play: { fill: 'M6 4l10 6-10 6z' },
  pause: { fill: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z' },
  'step-back': { fill: 'M13 5v10l-7-5z' },
  'step-forward': { fill: 'M7 5v10l7-5z' },
  'to-start': { fill: 'M15 4v12l-8-6z', line: 'M5 4v12' },
  'to-end': { fill: 'M5 4v12l8-6z', line: 'M15 4v12' },
  restart: { line: 'M4 10a6 6 0 1 0 2-4.5M6 2v3.8h3.8' },
  undo: { line: 'M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8' },
  redo: { line: 'M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12' },
  edit: { line: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 6l2.6 2.6' },
  diff: { line: 'M10 3v7M6.5 6.5h7M6.5 15.5h7' },
  copy: { line: 'M7.5 7.5h8.5v8.5H7.5zM12.5 7.5V4H4v8.5h3.5' },
  link: {
    line: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  },
  keyboard: { line: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.5h7' },
  close: { line: 'M5 5l10 10M15 5L5 15' },
  check: { line: 'M4 10.5l4 4 8-9' },
  plus: { line: 'M10 4v12M4 10h12' },
  minus: { line: 'M4 10h12' },
  next: { line: 'M4 10h12M11.5 5.5L16 10l-4.5 4.5' },
  previous: { line: 'M16 10H4M8.5 5.5L4 10l4.5 4.5' },
  sun: {
    line: 'M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  },
  moon: { line: 'M16 11.8A6.5 6.5 0 1 1 8.2 4a5.2 5.2 0 0 0 7.8 7.8z' },
  search: { line: 'M8.8 3.5a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 1 1 0-10.6M12.7 12.7L17 17' },
  system: { line: 'M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3' },
} as const satisfies Readonly<Record<string, { readonly line?: string; readonly fill?: string }>>;

export type IconName = keyof typeof DRAWINGS;

/** A drawing that repeats what a word beside it, or the label of its button, says. */
export function Icon({ name }: { readonly name: IconName }) {
  const drawing: { readonly line?: string; readonly fill?: string } = DRAWINGS[name];
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {drawing.fill === undefined ? null : <path d={drawing.fill} fill="currentColor" />}
      {drawing.line === undefined ? null : (
        <path
          d={drawing.line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
