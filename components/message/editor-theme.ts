import { EditorView } from '@codemirror/view';

/** The editor in the site's colours: custom properties reach into the shadow root that it lives in. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-m)',
    fontSize: 'var(--text-s)',
    overflow: 'hidden',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.75',
  },
  '.cm-content': { padding: 'var(--space-4) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--space-4) 0 calc(var(--space-2) + 2ch)', textIndent: '-2ch' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--ink-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
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

  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-prose)',
    fontSize: 'var(--text-s)',
    lineHeight: 'var(--leading-snug)',
  },
  '.cm-tooltip': { maxWidth: 'min(32rem, 90vw)', boxShadow: 'var(--shadow)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', borderLeft: '3px solid' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--severity-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--severity-warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--severity-info)' },
  '.cm-diagnosticSource': { color: 'var(--ink-soft)', fontSize: 'inherit', opacity: '1' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: 'var(--space-2) 0',
    padding: 'var(--space-1) var(--space-2)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
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
});
