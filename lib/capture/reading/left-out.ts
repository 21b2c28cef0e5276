import { counted } from '@/lib/text/counted';

/** What a capture holds besides whole messages, counted while it is read. It is written to. */
export interface LeftOut {
  /** Bytes of TLS. */
  tls: number;
  /** Packets of each link type that is not known. */
  readonly links: Map<number, number>;
  /** Datagrams that begin with a message and were not captured to their end. */
  cutDatagrams: number;
  /** Datagrams that begin with a message, of which some fragment is missing. */
  fragmented: number;
  /** Bytes of TCP connections with SIP that are part of no message. */
  streamBytes: number;
  /** Messages of WebSockets that are compressed. */
  compressed: number;
}

export function nothingLeftOut(): LeftOut {
  return { tls: 0, links: new Map(), cutDatagrams: 0, fragmented: 0, streamBytes: 0, compressed: 0 };
}

/** One sentence for each kind: what is left out, why, and what to do about it. */
export function remarksOn(leftOut: LeftOut): readonly string[] {
  const { tls, links, cutDatagrams, fragmented, streamBytes, compressed } = leftOut;
  return [
    ...said(
      tls,
      'byte',
      'of TLS, which only its ends can read; export it decrypted (Wireshark does so with the keys of the session), or take the log of one end',
    ),
    ...[...links].flatMap(([link, packets]) =>
      said(
        packets,
        'packet',
        `of link type ${link}, which is not known here; capture on Ethernet, or as raw IP`,
      ),
    ),
    ...said(
      cutDatagrams,
      'message',
      'of which the end was not captured; capture whole packets (tcpdump -s 0)',
    ),
    ...said(
      fragmented,
      'message',
      'of which a fragment is missing; a filter for ports drops all fragments but the first, so capture without one',
    ),
    ...said(
      streamBytes,
      'byte',
      'of TCP connections that are in no whole message: damaged, or part of one that the capture has not all of',
    ),
    ...said(
      compressed,
      'message',
      'of WebSockets that are compressed; switch permessage-deflate off at one end',
    ),
  ];
}

function said(count: number, noun: string, which: string): readonly string[] {
  return count === 0 ? [] : [`Left out: ${counted(count, noun)} ${which}.`];
}
