/** A link to a run, taken apart. */
export interface RunLink {
  /** Id of the flow. */
  readonly flow: string;
  /** What stands after `#`. */
  readonly fragment: string;
}

/** Characters of a link, or of the code around it: a run with all that a reader may have written in it has fewer. */
export const LONGEST_LINK = 300_000;

/**
 * The flow and the state that a link to a run names, wherever the site is: `https://example.org/sip/flows/2.1/#v=1&at=2`, with
 * or without its beginning. Undefined for what is no link to a run.
 */
export function readRunLink(text: string): RunLink | undefined {
  const [, flow, fragment = ''] =
    /\/(?:flows|embed)\/([\w.-]+)\/?(?:\?[^#]*)?(?:#(.*))?$/s.exec(plain(text)) ?? [];
  return flow === undefined ? undefined : { flow, fragment };
}

/** Out of an embed code the link is taken, with its `&amp;` as they are meant. */
function plain(text: string): string {
  const trimmed = text.slice(0, LONGEST_LINK).trim();
  const source = /\bsrc="([^"]*)"/.exec(trimmed)?.[1];
  return source === undefined ? trimmed : source.replaceAll('&amp;', '&');
}
