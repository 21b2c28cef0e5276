import { expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import { layoutLadder } from './layout-ladder';
import { sentenceFor, sentenceForMark } from './sentence-for';
import { inputFor, lanes, meddled, packet, registration, troubled } from './test-data';

function sentences(packets: readonly Packet[]): string {
  const ladder = layoutLadder(inputFor(packets));
  return ladder.arrows.map((arrow) => sentenceFor(arrow, ladder.lanes)).join('\n');
}

it('tells a registration', () => {
  expect(sentences(registration)).toMatchInlineSnapshot(`
    "At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives at 50 ms.
    At 50 ms SIP Server sends 401 Unauthorized F2 to Bob; it arrives at 100 ms.
    At 100 ms Bob sends REGISTER F3 to SIP Server; it arrives at 150 ms.
    At 150 ms SIP Server sends 200 OK F4 to Bob; it arrives at 200 ms."
  `);
});

it('tells losses and retransmissions', () => {
  expect(sentences(troubled)).toMatchInlineSnapshot(`
    "At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives at 50 ms.
    At 50 ms SIP Server sends 401 Unauthorized F2 to Bob; it never arrives: it was dropped on the way, by an edit.
    At 0.5 s Bob sends REGISTER F1 to SIP Server again, a retransmission; it arrives at 0.55 s.
    At 0.55 s SIP Server sends 401 Unauthorized F2 to Bob again, a retransmission; it arrives at 1.52 s.
    At 1.5 s Bob sends REGISTER F1 to SIP Server again, a retransmission; it arrives at 1.55 s.
    At 1.52 s Bob sends REGISTER F3 to SIP Server; it arrives at 1.57 s.
    At 1.55 s SIP Server sends 401 Unauthorized F2 to Bob again, a retransmission; it arrives at 1.6 s.
    At 1.57 s SIP Server sends 200 OK F4 to Bob; it arrives at 1.62 s."
  `);
});

it('tells copies, edits and dead ends', () => {
  expect(sentences(meddled)).toMatchInlineSnapshot(`
    "At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives at 50 ms. Its text was changed on the way.
    The network makes a copy of REGISTER F1 from Bob to SIP Server; it arrives at 70 ms.
    At 50 ms SIP Server sends 401 Unauthorized F2 to 192.0.2.9:5060; it never arrives: no node has the address 192.0.2.9:5060.
    At 70 ms SIP Server sends unreadable F3 to Bob; it is still under way when the run ends."
  `);
});

it('tells what a node sends to itself, what a network damages, and who opens a connection', () => {
  const packets = [
    packet('bob#1', ['bob', 'server'], 152_060, 'A', { transport: 'TLS', opens: true }),
    packet('server#1', ['server', 'server'], 152_110, 'B', { original: 'C', damaged: true }),
  ];
  expect(sentences(packets)).toMatchInlineSnapshot(`
    "At 0:02:32.06 Bob opens a TLS connection and sends unreadable F1 to SIP Server; it arrives at 0:02:32.11.
    At 0:02:32.11 SIP Server sends unreadable F2 to itself; it arrives at 0:02:32.16. Its text was damaged on the way."
  `);
});

it('tells what is dropped on arrival', () => {
  const notes = [{ step: 'dropped', verdict: 'refused', text: 'No pinhole.', spec: 'RFC 4787 §5' }] as const;
  const happening = {
    kind: 'packet',
    packet: 'bob#1',
    text: '',
    source: '',
    destination: '',
    transport: 'UDP',
  } as const;
  const [arrow] = layoutLadder(inputFor(registration, { entries: [{ happening, notes }] })).arrows;
  expect(arrow && sentenceFor(arrow, lanes)).toBe(
    'At 0 ms Bob sends REGISTER F1 to SIP Server; it arrives at 50 ms and is dropped there.',
  );
});

it.each([
  [{ node: 'bob', at: 500, label: 'Timer E', kind: 'timer' }, 'At 0.5 s Timer E of Bob fires.'],
  [{ node: 'bob', at: 60_000, label: 'registered', kind: 'state' }, 'At 0:01:00, Bob: registered.'],
] as const)('tells the mark %j', (mark, sentence) => {
  expect(sentenceForMark(mark, lanes)).toBe(sentence);
});
