import { outsideTheBrackets } from '../outside-the-brackets';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = outsideTheBrackets;

export const tries: readonly Try[] = [
  {
    name: 'brackets around the URI without its parameter',
    attempt: changedText(solution, ';transport=tcp>', '>;transport=tcp'),
    observed: 'The table says sip:bob@192.0.2.201:5060, and Alice’s call was not answered.',
  },
  {
    name: 'another port',
    attempt: changedText(solution, ':5060;transport', ':5070;transport'),
    observed: 'The table says sip:bob@192.0.2.201:5070;transport=tcp, and Alice’s call was not answered.',
  },
  {
    name: 'a bracket that is not closed',
    attempt: changedText(solution, 'tcp>', 'tcp'),
    observed: 'The table is empty, and Alice’s call was not answered.',
  },
];
