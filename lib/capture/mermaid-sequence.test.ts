import { expect, it } from 'vitest';
import { describe, lanes, meddled, packet, troubled } from '@/lib/ladder/test-data';
import { mermaidSequence } from './mermaid-sequence';

it('writes losses, retransmissions and copies', () => {
  expect(mermaidSequence(lanes, troubled, describe)).toMatchInlineSnapshot(`
    "sequenceDiagram
        participant p1 as Bob
        participant p2 as SIP Server
        p1->>p2: REGISTER F1
        p2--xp1: 401 Unauthorized F2
        p1->>p2: REGISTER F1 (again)
        p2-->>p1: 401 Unauthorized F2 (again)
        p1->>p2: REGISTER F1 (again)
        p1->>p2: REGISTER F3
        p2-->>p1: 401 Unauthorized F2 (again)
        p2-->>p1: 200 OK F4
    "
  `);
  expect(mermaidSequence(lanes, meddled, describe)).toMatchInlineSnapshot(`
    "sequenceDiagram
        participant p1 as Bob
        participant p2 as SIP Server
        participant p3 as 192.0.2.9#58;5060
        p1->>p2: REGISTER F1
        p1->>p2: REGISTER F1 (copy)
        p2--xp3: 401 Unauthorized F2
        p2-xp1: unreadable F3
    "
  `);
});

it('takes no text for syntax', () => {
  const odd = [packet('end#1', ['end', 'server'], 0, '')];
  const label = () => ({ label: 'a;b #c\n<d>', kind: 'response' }) as const;
  expect(mermaidSequence([{ id: 'end', label: 'End; loop' }], odd, label)).toMatchInlineSnapshot(`
    "sequenceDiagram
        participant p1 as End#59; loop
        participant p2 as server
        p1-->>p2: a#59;b #35;c #60;d#62; F1
    "
  `);
});
