import { alongTwoWays } from '../along-two-ways';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = alongTwoWays;

export const tries: readonly Try[] = [
  {
    name: 'the branch of F3 as well',
    attempt: changedText(solution, 'z9hG4bK224d839146c1', 'z9hG4bK86118d6c6b83'),
    observed: 'The registrar answered 200, 200, 200, 500, and took no request for a second copy of another.',
  },
  {
    name: 'another tag in From',
    attempt: changedText(solution, 'tag=581983ef', 'tag=28f6a5bf'),
    observed: 'The registrar answered 200, 200, 200, 500, and took no request for a second copy of another.',
  },
  {
    name: 'another Call-ID',
    attempt: changedText(solution, '3882dbe24e458d39', '94470af33b0d310e'),
    observed: 'The registrar answered 200, 200, 200, 200, and took no request for a second copy of another.',
  },
];
