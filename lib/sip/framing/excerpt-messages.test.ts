import { expect, it } from 'vitest';
import { type ExcerptMessage, excerptMessages } from './excerpt-messages';

const WAY = '192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 500 ms';

const CASES: readonly (readonly [name: string, excerpt: string, messages: readonly ExcerptMessage[]])[] = [
  ['nothing', '', []],
  [
    'one message, which gets its line ends and its empty line',
    'SIP/2.0 200 OK\nl: 0',
    [{ way: '', text: 'SIP/2.0 200 OK\r\nl: 0\r\n\r\n' }],
  ],
  [
    'a message with a body',
    'SIP/2.0 200 OK\nl: 3\n\nabc\n',
    [{ way: '', text: 'SIP/2.0 200 OK\r\nl: 3\r\n\r\nabc' }],
  ],
  [
    'a message with an empty line between it and the next',
    'SIP/2.0 100 Trying\nl: 0\n\n--\nSIP/2.0 200 OK\nl: 0\n',
    [
      { way: '', text: 'SIP/2.0 100 Trying\r\nl: 0\r\n\r\n' },
      { way: '', text: 'SIP/2.0 200 OK\r\nl: 0\r\n\r\n' },
    ],
  ],
  [
    'two messages, one of which says its way',
    `-- ${WAY}\nREGISTER sip:x SIP/2.0\n--\nSIP/2.0 200 OK\n`,
    [
      { way: WAY, text: 'REGISTER sip:x SIP/2.0\r\n\r\n' },
      { way: '', text: 'SIP/2.0 200 OK\r\n\r\n' },
    ],
  ],
  [
    'hyphens that part nothing',
    'SIP/2.0 200 OK\nSubject: a\n--b\n',
    [{ way: '', text: 'SIP/2.0 200 OK\r\nSubject: a\r\n--b\r\n\r\n' }],
  ],
];

it.each(CASES)('reads %s', (_name, excerpt, messages) => {
  expect(excerptMessages(excerpt)).toEqual(messages);
});
