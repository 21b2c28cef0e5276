import { describe, expect, it } from 'vitest';
import { presenceSentence } from './presence-sentence';

describe('presenceSentence', () => {
  it.each([
    ['Via', 'It must stand in every REGISTER and every response to it.'],
    ['Max-Forwards', 'It must stand in every REGISTER.'],
    ['Contact', 'It may stand in a REGISTER, a 2xx response, a 3xx response and a 485.'],
    ['WWW-Authenticate', 'It must stand in a 401. It may stand in a 407.'],
    [
      'Content-Length',
      'It should stand in every REGISTER and every response to it; over TCP and TLS it must.',
    ],
    ['Content-Type', 'In a REGISTER and a response to it it must stand if there is a body.'],
    ['Error-Info', 'It may stand in a response from 300 to 699.'],
    ['Subject', 'It is not made for registrations: a REGISTER and its responses have none.'],
    ['Session-Expires', undefined],
  ])('%s: %s', (header, sentence) => {
    expect(presenceSentence(header)).toBe(sentence);
  });
});
