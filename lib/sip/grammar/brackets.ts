import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { reportValue } from './report-value';

/** Reports an address without the angle brackets that its header asks for: `span` is what belongs between them. */
export function reportNoBrackets(cursor: Cursor, { from, to }: Span): void {
  reportValue(cursor, { from, to }, 'Expected angle brackets around this address', {
    title: 'Put it in brackets',
    edits: [
      { from, to: from, insert: '<' },
      { from: to, to, insert: '>' },
    ],
  });
}
