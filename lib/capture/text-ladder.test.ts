import { expect, it } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import {
  inputFor,
  lanes,
  meddled,
  packet,
  registration,
  registrationMarks,
  troubled,
  troubledMarks,
} from '@/lib/ladder/test-data';
import { textLadder } from './text-ladder';

it.each([
  ['registration', inputFor(registration, { marks: registrationMarks })],
  ['troubled', inputFor(troubled, { marks: troubledMarks })],
  ['meddled', inputFor(meddled)],
])('draws the %s run', async (name, input) => {
  await expect(textLadder(layoutLadder(input))).toMatchFileSnapshot(`./snapshots/${name}.ladder.txt`);
});

it('draws what a node sends to itself, and what comes in between', () => {
  const packets = [
    packet('bob#1', ['bob', 'bob'], 0, 'SIP/2.0 100 Trying'),
    packet('server#1', ['server', 'server'], 100, 'SIP/2.0 180 Ringing'),
    packet('server#2', ['server', 'server'], 110, 'SIP/2.0 200 OK', { arrivedAt: null, lost: 'dropped' }),
  ];
  expect(textLadder(layoutLadder(inputFor(packets)))).toMatchInlineSnapshot(`
    "             Bob                        SIP Server
             192.0.2.201                   192.0.2.222
                  |                             |
                  | 100 Trying F1 (to itself)   |
      0 ms        |--.                          |
     50 ms        |<-'                          |
                  |  180 Ringing F2 (to itself) |
    100 ms        |                          .--|
                  |       200 OK F3 (to itself) |
    110 ms        |                          X--|
                  |                  F2 arrives |
    150 ms        |                          '->|
                  |                             |
    "
  `);
});

it('draws over a lane that a packet does not concern, and one lane alone', () => {
  const three = [...lanes, { id: 'phone', label: 'Phone' }];
  const across = [packet('bob#1', ['bob', 'phone'], 0, 'SIP/2.0 200 OK')];
  expect(textLadder(layoutLadder(inputFor(across, { lanes: three })))).toMatchInlineSnapshot(`
    "            Bob                SIP Server              Phone
            192.0.2.201           192.0.2.222
                 |                     |                     |
                 |                 200 OK F1                 |
     0 ms        |------------------------------------------>|
                 |                     |                     |
    "
  `);
  const alone = layoutLadder(inputFor(registration, { lanes: lanes.slice(0, 1) }));
  expect(textLadder(alone)).toMatchInlineSnapshot(`
    "             Bob
             192.0.2.201
                  |
                  |     REGISTER F1
      0 ms        |------------>
                  |     REGISTER F3
    100 ms        |------------>
                  |
    "
  `);
});
