import { visit } from 'unist-util-visit';
import { excerptMessages } from '@/lib/sip/framing/excerpt-messages';
import { parseMdx } from './parse.mjs';

/** A ```` ```sip ```` fence of a lesson. */
export interface SipFence {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** As on the wire: CRLF at the ends of lines, an empty line after the header. Lines that begin with `--` separate messages. */
  readonly texts: readonly string[];
  /** Ids of the rules that the fence breaks on purpose: ```` ```sip breaks=via-branch-cookie,contact-host ````. */
  readonly breaks: readonly string[];
}

/** All SIP fences of a lesson, in order. */
export function sipFences(source: string, file: string): readonly SipFence[] {
  const fences: SipFence[] = [];
  visit(parseMdx(source, file), 'code', (node) => {
    if (node.lang === 'sip') {
      fences.push({
        line: node.position?.start.line ?? 0,
        texts: excerptMessages(node.value).map(({ text }) => text),
        breaks: declared(node.meta ?? ''),
      });
    }
  });
  return fences;
}

function declared(meta: string): readonly string[] {
  return (
    /(?:^|\s)breaks=(\S+)/
      .exec(meta)?.[1]
      ?.split(',')
      .filter((id) => id !== '') ?? []
  );
}
