import { registerOverTls } from '../register-over-tls';
import { tenMinutes } from '../ten-minutes';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = tenMinutes;

const UNASKED = 'The REGISTER that it accepted asked for no time, so the server chose one.';

const anHour = 'The server wrote sips:bob@client.biloxi.example.com into its table for 3600 seconds.';

export const tries: readonly Try[] = [
  {
    name: 'ten minutes in F1',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'bob#1',
          text: registerOverTls(1, {
            wish: ['Contact: <sips:bob@client.biloxi.example.com>', 'Expires: 600'],
          }),
        },
      ],
    },
    observed: `${anHour} ${UNASKED}`,
  },
  {
    name: 'inside of the brackets',
    attempt: changedText(solution, '.com>\r\nExpires: 600', '.com;expires=600>'),
    observed: `The server wrote sips:bob@client.biloxi.example.com;expires=600 into its table for 3600 seconds. ${UNASKED}`,
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
