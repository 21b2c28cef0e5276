import { justEnoughHops } from '../just-enough-hops';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = justEnoughHops;

export const tries: readonly Try[] = [
  {
    name: 'none',
    attempt: changedText(solution, 'Forwards: 1', 'Forwards: 0'),
    observed:
      'The phone’s REGISTER had Max-Forwards: 0, and the proxy answered 483, since it must not pass that on.',
  },
  {
    name: 'one too many',
    attempt: changedText(solution, 'Forwards: 1', 'Forwards: 2'),
    observed:
      'The phone’s REGISTER had Max-Forwards: 2, it came to the registrar with Max-Forwards: 1, and the registrar took it.',
  },
  {
    name: 'no number',
    attempt: changedText(solution, 'Forwards: 1', 'Forwards: few'),
    observed:
      'The phone’s REGISTER had Max-Forwards: few, it came to the registrar with Max-Forwards: few, and the registrar took it.',
  },
  {
    name: 'left out',
    attempt: changedText(solution, 'Max-Forwards: 1\r\n', ''),
    observed:
      'The phone’s REGISTER had no Max-Forwards, it came to the registrar with Max-Forwards: 70, and the registrar took it.',
  },
];
