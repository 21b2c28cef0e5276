import type { Flow } from '@/lib/flows/flow';
import { runMessages } from './run-messages';

/** The messages of one flow in which a field stands. */
export interface FlowPlaces {
  /** `2.1`. */
  readonly flow: string;
  /** `2.1 Successful New Registration`. */
  readonly title: string;
  readonly messages: readonly MessagePlace[];
}

export interface MessagePlace {
  /** `F2`. */
  readonly name: string;
  /** `401 Unauthorized`. */
  readonly label: string;
  /** Opens the flow at that message. */
  readonly href: string;
}

/** Where a field stands, by its path or the name of its header field, when nobody touches the flows. For build time. */
export function flowPlaces(field: string, flows: readonly Flow[]): readonly FlowPlaces[] {
  return flows.flatMap((flow) => {
    const messages = runMessages(flow)
      .filter(({ fields }) => fields.has(field))
      .map(({ name, label, href }) => ({ name, label, href }));
    return messages.length === 0 ? [] : [{ flow: flow.id, title: flowTitle(flow), messages }];
  });
}

/** The title of a flow, with its number where the RFC gives it one. */
export function flowTitle({ id, title }: Pick<Flow, 'id' | 'title'>): string {
  return /^\d/.test(id) ? `${id} ${title}` : title;
}
