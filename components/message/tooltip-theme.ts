import { EditorView } from '@codemirror/view';

/** What comes up above the text of an editor: explanations, problems, what may be written. */
export const tooltipTheme = EditorView.theme({
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-prose)',
    fontSize: 'var(--text-s)',
    lineHeight: 'var(--leading-snug)',
  },
  '.cm-tooltip': { maxWidth: 'min(32rem, 92vw)', boxShadow: 'var(--shadow)', zIndex: '20' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },

  '.explanation': { padding: 'var(--space-2) var(--space-3)' },
  '.explanation p, .explanation dl, .explanation dd': { margin: '0' },
  '.explanation > * + *': { marginTop: 'var(--space-2) !important' },
  '.explanation-title': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 'var(--space-4)',
    fontWeight: 'var(--weight-strong)',
  },
  '.explanation-title > span': { fontSize: 'var(--text-xs)', textDecoration: 'none' },
  '.explanation dl': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 'var(--space-1) var(--space-3)',
  },
  '.explanation dt, .explanation-spec': { color: 'var(--ink-soft)' },

  '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', borderLeft: '3px solid' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--severity-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--severity-warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--severity-info)' },
  '.cm-diagnosticSource': { color: 'var(--ink-soft)', fontSize: 'inherit', opacity: '1' },
  '.source': { display: 'block', color: 'var(--ink-soft)' },
  '.rule': { color: 'var(--accent)', textUnderlineOffset: '0.22em' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: 'var(--space-2) 0',
    padding: 'var(--space-1) var(--space-3)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
    forcedColorAdjust: 'none',
  },
  '.rule:focus-visible, .cm-diagnosticAction:focus-visible': {
    outline: '2px solid var(--focus)',
    outlineOffset: '2px',
  },
  '.cm-panel.cm-panel-lint ul [aria-selected]': {
    backgroundColor: 'var(--accent-tint)',
    color: 'var(--ink)',
  },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    backgroundColor: 'var(--accent-tint)',
    color: 'var(--ink)',
  },
  '.cm-panel.cm-panel-lint button[name="close"]': { color: 'var(--ink)' },

  '.cm-tooltip.cm-tooltip-autocomplete': { maxWidth: 'min(40rem, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: 'min(18rem, 92vw)',
    maxWidth: '100%',
    maxHeight: '15rem',
    fontFamily: 'inherit',
    scrollbarWidth: 'thin',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 'var(--space-3)',
    padding: 'var(--space-1) var(--space-3)',
    borderLeft: '3px solid var(--line-none)',
    lineHeight: 'var(--leading-snug)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    borderLeftColor: 'var(--accent)',
    backgroundColor: 'var(--accent-tint)',
    color: 'var(--ink)',
  },
  '.cm-completionLabel': {
    flexShrink: '0',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
  },
  '.cm-completionMatchedText': {
    color: 'var(--accent)',
    fontWeight: 'var(--weight-strong)',
    textDecoration: 'none',
  },
  '.cm-completionDetail': {
    minWidth: '0',
    marginLeft: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: 'var(--ink-soft)',
    fontStyle: 'normal',
  },
  // A long value leaves no room for words beside it, and a narrow window none beside any.
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li.option-known': { flexDirection: 'column', gap: '0' },
  '.option-known .cm-completionDetail': { maxWidth: '100%', fontSize: 'var(--text-xs)' },
  '@media (width < 40rem)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { flexDirection: 'column', gap: '0' },
    '.cm-completionDetail': { maxWidth: '100%', fontSize: 'var(--text-xs)' },
  },
});
