import { describe, expect, it } from 'vitest';
import { describeShared, readShared } from '@/test/shared';
import { bytesOf, textOf } from '../bytes';
import type { Message } from '../message';
import { parse } from '../parse';
import { messageOfDatagram } from './message-of-datagram';

const head = 'MESSAGE sip:a@b.example SIP/2.0\r\n';

describe('a datagram', () => {
  it.each<[datagram: string, text: string, ...problems: string[]]>([
    [`${head}l: 3\r\n\r\nabc`, `${head}l: 3\r\n\r\nabc`],
    [`${head}\r\nabc`, `${head}\r\nabc`],
    [`${head}l: many\r\n\r\nabc`, `${head}l: many\r\n\r\nabc`],
    [`${head}l: 3\r\nl: 1\r\n\r\nabc`, `${head}l: 3\r\nl: 1\r\n\r\nabc`],
    [
      `${head}l: 2\r\n\r\nabc`,
      `${head}l: 2\r\n\r\nab`,
      'Expected 2 bytes of body, found 3; those beyond are left out',
    ],
    [
      `${head}l: 5\r\n\r\nGrüße`,
      `${head}l: 5\r\n\r\nGrü\udcc3`,
      'Expected 5 bytes of body, found 7; those beyond are left out',
    ],
    [
      `${head}l: 4\r\n\r\nabc`,
      `${head}l: 4\r\n\r\nabc`,
      'Expected 4 bytes of body, found 3; the message is not whole',
    ],
    [
      `${head}l: ${'9'.repeat(400)}\r\n\r\nabc`,
      `${head}l: ${'9'.repeat(400)}\r\n\r\nabc`,
      'Expected more than 2**53 bytes of body, found 3; the message is not whole',
    ],
    ['\r\n\r\n', '\r\n\r\n'],
    ['', ''],
  ])('%j', (datagram, text, ...problems) => {
    const event = messageOfDatagram(bytesOf(datagram));
    expect(event.problems.map(({ message }) => message)).toEqual(problems);
    expect(event.text).toBe(text);
    expect(textOf(event.bytes)).toBe(text);
    expect(asRead(event.message)).toBe(asRead(parse(text)));
  });
});

describeShared('RFC 4475', () => {
  it.each([['clerr.dat', 'content-length-matches'], ['dblreq.dat', 'content-length-matches'], ['wsinv.dat']])(
    '%s',
    (file, ...faults) => {
      const event = messageOfDatagram(bytesOf(readShared(`rfc4475/${file}`)));
      expect(event.problems.map(({ rule }) => rule)).toEqual(faults);
    },
  );
});

/** What was read, and where; header fields may know more of the text than the message has. */
function asRead(message: Message): string {
  return JSON.stringify(message, (key, value) => (key === 'text' ? undefined : value));
}
