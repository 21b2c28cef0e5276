import { backToMd5 } from '../back-to-md5';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, solution } = backToMd5;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: start,
    observed: 'The phone proved itself with SHA-512-256, and is registered.',
  },
  {
    name: 'one of three taken out',
    attempt: changedText(solution, 'algorithm=MD5', 'algorithm=SHA-256'),
    observed: 'The phone proved itself with SHA-256, and is registered.',
  },
  {
    name: 'no algorithm that the phone knows',
    attempt: changedText(solution, 'algorithm=MD5', 'algorithm=SHA-1024'),
    observed:
      'The phone sent no proof. The registrar answered 401. There are no credentials: the registrar asks for proof for the realm atlanta.example.com.',
  },
  {
    name: 'a nonce of one’s own',
    attempt: changedText(solution, 'ea9c8e88df84f1cec4341ae6cbe5a359', '00000000000000000000000000000000'),
    observed: 'The phone proved itself with SHA-512-256, and is registered.',
  },
];
