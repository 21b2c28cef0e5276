/** What is known of the way of one message: where it was seen to come from and to go, over what, and when. */
export interface Way {
  /** Address and port: `192.0.2.201:5061`, `[2001:db8::9]:5060`. */
  readonly source?: string;
  readonly destination?: string;
  /** As Via names it: `UDP`, `TCP`, `TLS`, `WS`, `WSS`. */
  readonly transport?: string;
  /** ms since some moment that is the same for all messages of an exchange. */
  readonly at?: number;
}

/** The way in words, for a line above the message: `192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 50 ms`. */
export function writeWay({ source, destination, transport, at }: Way): string {
  return [
    ...(source === undefined || destination === undefined ? [] : [`${source} -> ${destination}`]),
    ...(transport === undefined ? [] : [`over ${transport}`]),
    ...(at === undefined ? [] : [`at ${at} ms`]),
  ].join(' ');
}

/** Reads such words wherever they stand in a line, with any others around them. What is not said stays unknown. */
export function readWay(line: string): Way {
  const ends = ENDS.exec(line);
  const transport = OVER.exec(line)?.[1];
  const time = AT.exec(line);
  return {
    ...(ends?.[1] && ends[2] ? { source: ends[1], destination: ends[2] } : {}),
    ...(transport ? { transport: transport.toUpperCase() } : {}),
    ...(time ? { at: Number(time[1]) * (time[2] === 's' ? 1000 : 1) } : {}),
  };
}

const ADDRESS = String.raw`(\[[\da-f:.]{2,45}\]:\d{1,5}|\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})`;
const ENDS = new RegExp(`(?<![^\\s,(])${ADDRESS} ?-> ?${ADDRESS}`, 'i');
const OVER = /(?<!\S)over (UDP|TCP|TLS|WSS?|SCTP)\b/i;
const AT = /(?<!\S)at (\d{1,12}(?:\.\d{1,9})?) ?(ms|s)\b/;
