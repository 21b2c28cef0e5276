import fs from 'node:fs';
import { expect, it } from 'vitest';
import { describeShared, sharedPath } from '@/test/shared';
import { bytesOf } from '../bytes';
import { messageOfFrame } from './message-of-frame';

it.each([
  ['\r\n\r\n', 'ping'],
  ['\r\n', 'pong'],
  ['\r\n\r\n\r\n', 'message'],
  ['', 'message'],
  ['SIP/2.0 200 OK\r\n\r\n', 'message'],
])('%j, as text and as bytes', (frame, kind) => {
  expect(messageOfFrame(frame).kind).toBe(kind);
  expect(messageOfFrame(bytesOf(frame))).toEqual(messageOfFrame(frame));
});

describeShared('captured frames', () => {
  const folder = 'captures/w30-script-ws-framing/messages';
  it.each([
    ['013-client-REGISTER.sip', 'message'],
    ['017-client-REGISTER.sip', 'message'],
    ['021-client-REGISTER.sip', 'message'],
    ['025-client-REGISTER.sip', 'message'],
    // Two messages, which Kamailio refuses: one may be in a frame, and the second is left out.
    ['029-client-REGISTER.sip', 'message', 'content-length-matches'],
    ['033-client-keepalive.bin', 'ping'],
    ['034-server-keepalive.bin', 'pong'],
  ])('%s is a %s', (file, kind, ...faults) => {
    const event = messageOfFrame(new Uint8Array(fs.readFileSync(sharedPath(`${folder}/${file}`))));
    expect(event.kind).toBe(kind);
    expect('problems' in event ? event.problems.map(({ rule }) => rule) : []).toEqual(faults);
    if ('message' in event) expect(event.message.problems).toEqual([]);
  });
});
