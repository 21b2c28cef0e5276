/** A flow as an RFC prints it. */
export interface PrintedFlow {
  /** Number of the section: `2.1`. */
  readonly id: string;
  readonly title: string;
  /** In the order in which they are sent. */
  readonly messages: readonly PrintedMessage[];
}

export interface PrintedMessage {
  /** The RFC's name of it: `F1`. */
  readonly name: string;
  /** The participants, as the RFC calls them. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** The texts of a printed flow, by the names of the messages. */
export function textsOf({ messages }: PrintedFlow): Readonly<Record<string, string>> {
  return Object.fromEntries(messages.map(({ name, text }) => [name, text]));
}

/** Lines as they travel: those of the source end in LF. */
export function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
