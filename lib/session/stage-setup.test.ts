import { expect, it } from 'vitest';
import { successfulNewRegistration as flow } from '@/lib/flows/rfc3665/2.1';
import { stageSetup } from './stage-setup';

it.each([
  ['', '', { options: { transport: 'tls', seed: 1 }, edits: [] }],
  ['transport=udp seed=7', '', { options: { transport: 'udp', seed: 7 }, edits: [] }],
  ['nonce=30', '', { options: { transport: 'tls', seed: 1, settings: { nonce: '30' } }, edits: [] }],
  [
    '',
    'drop server#1, drop-all bob#1,delay bob#2 4000, duplicate bob#1 20, down server 0 5000',
    {
      options: { transport: 'tls', seed: 1 },
      edits: [
        { kind: 'drop', packet: 'server#1' },
        { kind: 'drop', packet: 'bob#1', repeats: true },
        { kind: 'delay', packet: 'bob#2', by: 4000 },
        { kind: 'duplicate', packet: 'bob#1', after: 20 },
        { kind: 'down', node: 'server', from: 0, to: 5000 },
      ],
    },
  ],
])('reads settings "%s" and edits "%s"', (settings, edits, setup) => {
  expect(stageSetup(flow, settings, edits)).toEqual(setup);
});

it.each([
  ['nonce', '', 'Expected KEY=VALUE, found nonce.'],
  ['colour=blue', '', 'The flow 2.1 has no choice colour=blue.'],
  ['nonce=never', '', 'The flow 2.1 has no choice nonce=never.'],
  ['', 'drop', 'Expected an edit such as "drop server#1", found drop.'],
  ['', 'delay bob#1 soon', 'Expected an edit such as "drop server#1", found delay bob#1 soon.'],
  ['', 'drop bob#1 500', 'Expected an edit such as "drop server#1", found drop bob#1 500.'],
  ['', 'down server 0', 'Expected an edit such as "drop server#1", found down server 0.'],
  ['', 'lose bob#1', 'Expected an edit such as "drop server#1", found lose bob#1.'],
])('refuses settings "%s" and edits "%s"', (settings, edits, sentence) => {
  expect(() => stageSetup(flow, settings, edits)).toThrow(sentence);
});
