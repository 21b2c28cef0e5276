import { EditorView } from '@codemirror/view';

/**
 * The editor in the site's colours: custom properties reach into the shadow root that it lives in. It is as high as its text,
 * unless who embeds it sets `--editor-least-height` and `--editor-height`; then it scrolls.
 */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-m)',
    fontSize: 'var(--text-s)',
    minHeight: 'var(--editor-least-height, 0)',
    maxHeight: 'var(--editor-height, none)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.75',
  },
  '.cm-content': {
    minHeight: 'var(--editor-least-height, 0)',
    padding: 'var(--space-4) 0',
    caretColor: 'var(--ink)',
  },
  '.cm-line': { padding: '0 var(--space-4) 0 calc(var(--space-2) + 2ch)', textIndent: '-2ch' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--ink-soft)' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '0',
    padding: '0 0 0 var(--space-2)',
    fontSize: 'var(--text-xs)',
    // The numbers are smaller than the text, but their lines are as high.
    lineHeight: 'calc(1.75 * var(--text-s))',
  },
  // On a phone the text needs the room more.
  '@media (width < 30rem)': { '.cm-gutter.cm-lineNumbers': { display: 'none !important' } },
  '.cm-gutter-lint': { width: '1.25em' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.55em 0 0 0.35em' },
  '.cm-lint-marker': {
    content: 'normal',
    width: '0.7em',
    height: '0.7em',
    backgroundColor: 'currentColor',
    // It is drawn by its ground, which is taken away where colours are forced.
    forcedColorAdjust: 'none',
  },
  '.cm-lint-marker-error': { borderRadius: '50%', color: 'var(--severity-error)' },
  '.cm-lint-marker-warning': {
    clipPath: 'polygon(50% 4%, 100% 96%, 0 96%)',
    color: 'var(--severity-warning)',
  },
  '.cm-lint-marker-info': { transform: 'scale(0.85)', color: 'var(--severity-info)' },
  // As wide as a finger needs it, whatever the size of the letters.
  '.cm-foldGutter': { width: 'max(1.25em, 24px)' },
  '.fold-button, .cm-foldPlaceholder': {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'var(--ink-soft)',
    font: 'inherit',
    cursor: 'pointer',
  },
  '.fold-button': { width: '100%', height: 'max(1.75em, 24px)', padding: '0', lineHeight: '1.75' },
  '.fold-button::before': {
    content: '""',
    display: 'inline-block',
    width: '0.4em',
    height: '0.4em',
    borderRight: '1.5px solid',
    borderBottom: '1.5px solid',
    transform: 'translateY(-0.15em) rotate(45deg)',
  },
  '.fold-button.folded::before': { transform: 'translateX(-0.1em) rotate(-45deg)' },
  '.fold-button:hover, .cm-foldPlaceholder:hover': { color: 'var(--accent)' },
  '.cm-foldPlaceholder': {
    margin: '0 0.5ch',
    padding: '0 0.75ch',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--surface-sunken)',
    fontFamily: 'var(--font-prose)',
    fontSize: 'var(--text-xs)',
    lineHeight: '1.5',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  '.cm-specialChar': { color: 'var(--lost)', fontWeight: 'var(--weight-strong)' },

  '.family': {
    textDecorationLine: 'underline',
    textDecorationColor: 'color-mix(in oklab, currentColor 55%, transparent)',
    textDecorationThickness: '1px',
    textUnderlineOffset: '0.32em',
    textDecorationSkipInk: 'none',
  },
  '.family.heading': { fontWeight: 'var(--weight-strong)', textDecorationLine: 'none' },
  '.family-transaction': { color: 'var(--family-transaction)', textDecorationStyle: 'solid' },
  '.family-identity': { color: 'var(--family-identity)', textDecorationStyle: 'dotted' },
  '.family-binding': { color: 'var(--family-binding)', textDecorationStyle: 'dashed' },
  '.family-proof': { color: 'var(--family-proof)', textDecorationStyle: 'double' },
  '.family-other': { color: 'var(--family-other)', textDecorationLine: 'none' },

  // A long value must not leave its line with nothing but the white space of the fold on it.
  '.cm-line.fold': { wordBreak: 'break-all' },

  // What parts two messages, or the first line of one that follows another without a word.
  '.cm-line.separator': { color: 'var(--ink-soft)', borderTop: '1px solid var(--line)' },
  '.cm-line.beginning': { borderTop: '1px solid var(--line)' },

  '.cm-lintRange': {
    backgroundImage: 'none',
    paddingBottom: '0',
    textDecoration: 'underline wavy 1px',
    textUnderlineOffset: '0.32em',
  },
  '.cm-lintRange-error': {
    textDecorationColor: 'var(--severity-error)',
    backgroundColor: 'var(--severity-error-tint)',
  },
  '.cm-lintRange-warning': {
    textDecorationColor: 'var(--severity-warning)',
    backgroundColor: 'var(--severity-warning-tint)',
  },
  '.cm-lintRange-info': {
    textDecorationColor: 'var(--severity-info)',
    backgroundColor: 'var(--severity-info-tint)',
  },

  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--severity-error)' },
  '.cm-lintPoint-warning::after': { borderBottomColor: 'var(--severity-warning)' },
  '.cm-lintPoint-info::after': { borderBottomColor: 'var(--severity-info)' },
});
