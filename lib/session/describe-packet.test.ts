import { expect, it } from 'vitest';
import { describePacket } from './describe-packet';

function request(cseq: string): string {
  return `REGISTER sip:example.com SIP/2.0\r\nCSeq: ${cseq} REGISTER\r\n\r\n`;
}

it.each([
  [request('2'), 'REGISTER', 'CSeq 2'],
  [request('99999999999999999999'), 'REGISTER', 'CSeq 99999999999999999999'],
  [request('007'), 'REGISTER', 'CSeq 007'],
  [request('two'), 'REGISTER', undefined],
  ['SIP/2.0 200 OK\r\n\r\n', '200 OK', undefined],
  ['\r\n\r\n', 'keep-alive', undefined],
  ['GARBAGE', 'unreadable text', undefined],
])('%j is %s, %s', (text, label, detail) => {
  expect(describePacket({ text })).toMatchObject({ label, ...(detail === undefined ? {} : { detail }) });
});
