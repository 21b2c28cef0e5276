import type { DocumentedRun } from '@/lib/capture/run-document';
import { lanes, packet } from '@/lib/ladder/test-data';

/** What means something in one of the forms, among anything else. */
export const hostilePieces: readonly string[] = [
  ...['<script>alert(1)</script>', ']]>', '<![CDATA[', '-->', '--', '&amp;', '&', '"', "'", '<', '>'],
  ...[
    '%%{init: {"theme":"dark"}}%%',
    '%%',
    'wrap:',
    'style x:#59;',
    '#59;',
    '#',
    ';',
    'end',
    '$$',
    'participant x',
  ],
  ...[
    '@startuml',
    '@enduml',
    '!include /etc/passwd',
    '%getenv("HOME")',
    '<U+0041>',
    '~',
    '**',
    '\\n',
    '[[',
    'note left',
  ],
  ...['[call_id]', '[', ']', '\\x5b', '\\', '[field0]', '{', '}', '`', '|', ':', '=', '%'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u0000',
    '\u001b',
    '\u2028',
    '\ud800',
    '\udc80',
    '\uffff',
    '\u{1f600}',
    '\u{10ffff}',
  ],
];

/** A run in which everything that somebody may write is such a text. */
export function hostileRun(text: string): DocumentedRun<unknown> {
  const request = `REGISTER sip:${text} SIP/2.0\r\nVia: SIP/2.0/UDP ${text};branch=${text}\r\nSubject: ${text}\r\n\r\n${text}`;
  const packets = [
    packet('bob#1', ['bob', 'server'], 0, request),
    packet('server#1', ['server', 'bob'], 50, `SIP/2.0 401 ${text}\r\n\r\n`, { arrivedAt: null, lost: text }),
    packet('bob#2', ['bob', text], 100, text),
  ];
  return {
    flow: '2.1',
    title: text,
    seed: 1,
    lanes: lanes.map((lane) => ({ ...lane, label: text, address: text })),
    trace: {
      start: WORLD,
      packets,
      entries: packets.map(({ id, sentAt }, index) => ({
        ...{ index, at: sentAt, node: 'bob', happening: { kind: 'timer', timer: 'x' } },
        ...{ sent: [id], notes: [], transitions: [], world: WORLD },
      })),
      ended: 'quiet',
    },
    marks: [{ node: 'bob', at: 50, label: text, kind: 'state' }],
    describe: () => ({ label: text, kind: 'request' }),
    beginning: 0,
    accounts: [{ username: text, password: text }],
  };
}

const WORLD = { now: 0, nodes: {}, connections: [] };
