import { parse } from '@/lib/sip/parse';
import type { Exchange, Observed } from '../rule';

/**
 * An exchange for tests of what rules share, one message a line: who sends to whom, the request or the response with its CSeq,
 * the hops of Via from the top, and the tags of From and To. Way and time may be left out.
 *
 *     500 A>P INVITE 1 INVITE A.1 alice/-
 *     P>B INVITE 1 INVITE P.1,A.1 alice/-
 *     486 1 INVITE P.1,A.1 alice/bob
 *
 * Throws if a line is written otherwise.
 */
export function short(...lines: readonly string[]): Exchange {
  const seen = new Set<string>();
  const messages = lines.map((line): Observed => {
    const one = observedIn(line);
    const repeats = seen.has(one.message.text);
    seen.add(one.message.text);
    return { ...one, repeats };
  });
  return { messages, passwordOf: () => undefined };
}

const LINE =
  /^(?:(?<at>\d+) )?(?:(?<source>[A-Z])>(?<destination>[A-Z]) )?(?<start>\w+) (?<cseq>\d+ [A-Z]+) (?<hops>[\w.,]+) (?<from>\S+)\/(?<to>\S+)$/;

function observedIn(line: string): Observed {
  const parts = LINE.exec(line)?.groups;
  if (!parts) throw new Error(`Expected a message in short, found ${line}`);
  const { at, source, destination, start = '', cseq, hops = '', from, to } = parts;
  const text = [
    /^\d/.test(start) ? `SIP/2.0 ${start} Reason` : `${start} sip:bob@example.com SIP/2.0`,
    ...hops.split(',').map(viaOf),
    `From: <sip:alice@example.com>;tag=${from}`,
    `To: <sip:bob@example.com>${to === '-' ? '' : `;tag=${to}`}`,
    'Call-ID: call',
    `CSeq: ${cseq}`,
    '',
    '',
  ].join('\r\n');
  return {
    message: parse(text),
    ...(source && destination ? { source: `${source}:5060`, destination: `${destination}:5060` } : {}),
    ...(at ? { at: Number(at) } : {}),
  };
}

function viaOf(hop: string): string {
  return `Via: SIP/2.0/UDP ${hop.charAt(0)};branch=z9hG4bK${hop}`;
}
