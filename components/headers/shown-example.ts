import { fieldLabels } from '@/components/message/field-label';
import { explainMessage } from '@/lib/explain/explain-message';
import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { HeaderReference } from '@/lib/explain/reference/header-references';
import { splitPath } from '@/lib/explain/split-path';
import type { Flow } from '@/lib/flows/flow';
import { parse } from '@/lib/sip/parse';
import { flowTitle } from './flow-places';
import { type RunMessage, runMessages } from './run-messages';

/** Anchor of what the page says of the header field as a whole. */
export const TOP = 'whole';

/** A message in which the field stands, with what the reference says of its parts. */
export interface ShownExample {
  readonly text: string;
  /** The parts of this one header field. */
  readonly explained: readonly ExplainedSpan[];
  /** For each of them: what it is in words, for screen readers, and where the page speaks of it. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Where it comes from; null for a header field that no flow has, which is then shown alone. */
  readonly from: {
    /** `2.1 Successful New Registration`. */
    readonly flow: string;
    readonly name: string;
    readonly label: string;
    readonly href: string;
  } | null;
}

type Reference = Pick<HeaderReference, 'name' | 'parts'>;

/** The message of the flows in which most parts of a header field stand, the first of several. */
export function exampleInFlows(reference: Reference, flows: readonly Flow[]): ShownExample | undefined {
  let best: { readonly flow: Flow; readonly message: RunMessage; readonly parts: number } | undefined;
  for (const flow of flows) {
    for (const message of runMessages(flow)) {
      const parts = [...message.fields].filter((field) => splitPath(field).header === reference.name).length;
      if (parts > (best?.parts ?? 0)) best = { flow, message, parts };
    }
  }
  if (best === undefined) return undefined;
  const { flow, message } = best;
  const from = { flow: flowTitle(flow), name: message.name, label: message.label, href: message.href };
  return { ...explained(message.text, reference), from };
}

/** A header field by itself, as one line of a message. */
export function exampleAlone(reference: Reference, line: string): ShownExample {
  const shown = explained(`${REQUEST}${line}\r\n\r\n`, reference);
  return {
    ...shown,
    text: line,
    explained: shown.explained.map((span) => ({
      ...span,
      from: span.from - REQUEST.length,
      to: span.to - REQUEST.length,
    })),
    from: null,
  };
}

/** The first line of a message, so that a header field can stand below it. */
const REQUEST = 'OPTIONS sip:biloxi.example.com SIP/2.0\r\n';

function explained(text: string, { name, parts }: Reference): Omit<ShownExample, 'from'> {
  const message = parse(text);
  const spans = explainMessage(message).filter(({ path }) => splitPath(path).header === name);
  const labels = fieldLabels(message, spans, { problems: [], changed: [] });
  return {
    // Nothing but the ends of lines follows where there is no body.
    text: text.replace(/(?:\r\n)+$/, ''),
    explained: spans,
    links: spans.map(({ explanation }, i) => ({
      label: labels[i] ?? explanation.title,
      href: `#${parts.find(({ path }) => path === explanation.path) ? splitPath(explanation.path).part.slice(1) : TOP}`,
    })),
  };
}
