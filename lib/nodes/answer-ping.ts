import type { Context, Effect, Happening, Note } from '@/lib/sim/scenario';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import { transportNamed, unlessUsual } from './transport-named';

/**
 * What a server does about line ends that came by themselves; undefined for every other text. Over a connection two of them
 * are the ping of a phone, and the pong is one, sent at once over the same connection (RFC 5626 §5.4). A datagram of line
 * ends is left alone: over UDP only STUN would be answered (§4.4.2), which does not exist here.
 */
export function answerPing(
  packet: Extract<Happening, { kind: 'packet' }>,
  context: Context,
): readonly Effect[] | undefined {
  const keepAlive = keepAliveOf(packet.text);
  if (keepAlive === undefined) return undefined;
  const transport = transportNamed(packet.transport);
  if (keepAlive === 'pong' || !transport.reliable) {
    return [said('Line ends alone say nothing that needs an answer: they keep the way open.', '§3.5')];
  }
  const back = { source: packet.destination, destination: packet.source, text: '\r\n' };
  return [
    said('Two line ends ask whether the connection still works: one line end says so.', '§5.4'),
    { do: 'send', ...back, ...unlessUsual(transport, context) },
  ];
}

function said(text: string, section: string): Effect {
  const note: Note = { step: 'keep-alive', verdict: 'info', text, spec: `RFC 5626 ${section}` };
  return { do: 'note', note };
}
