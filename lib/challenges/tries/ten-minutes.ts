import { onTheWire } from '../on-the-wire';
import { tenMinutes } from '../ten-minutes';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = tenMinutes;

const anHour = 'The server wrote sips:bob@client.biloxi.example.com into its table for 3600 seconds.';

export const tries: readonly Try[] = [
  {
    name: 'ten minutes in F1',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'bob#1',
          text: onTheWire(
            'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
            'Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7',
            'Max-Forwards: 70',
            'From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl',
            'To: Bob <sips:bob@biloxi.example.com>',
            'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
            'CSeq: 1 REGISTER',
            'Contact: <sips:bob@client.biloxi.example.com>',
            'Expires: 600',
            'Content-Length: 0',
          ),
        },
      ],
    },
    observed: anHour,
  },
  {
    name: 'inside of the brackets',
    attempt: changedText(solution, '.com>\r\nExpires: 600', '.com;expires=600>'),
    observed:
      'The server wrote sips:bob@client.biloxi.example.com;expires=600 into its table for 3600 seconds.',
  },
  {
    name: 'two times, of which the other one counts',
    attempt: changedText(solution, '.com>\r\nExpires', '.com>;expires=3600\r\nExpires'),
    observed: anHour,
  },
  {
    name: 'ten, and not ten minutes',
    attempt: changedText(solution, 'Expires: 600', 'Expires: 10'),
    // The phone learns from the 423 that nothing is granted under a minute, and asks for that.
    observed: 'The server wrote sips:bob@client.biloxi.example.com into its table for 60 seconds.',
  },
];
