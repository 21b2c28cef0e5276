import { oneWordIsMissing } from '../one-word-is-missing';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = oneWordIsMissing;

export const tries: readonly Try[] = [
  {
    name: 'stale=FALSE',
    attempt: changedText(solution, 'stale=TRUE', 'stale=FALSE'),
    observed:
      'The last 401 that the phone heard said stale=FALSE. When Alice called again, the phone showed: failed. Her call was not answered.',
  },
  {
    name: 'the reason phrase alone',
    attempt: changedText(solution, ', stale=TRUE', ''),
    observed:
      'The last 401 that the phone heard did not say stale. When Alice called again, the phone showed: failed. Her call was not answered.',
  },
  {
    name: 'stale, with a nonce of nobody',
    attempt: changedText(solution, 'f88678b3f37edb92646fe65c8ef8deb8', '00000000000000000000000000000000'),
    observed:
      'The last 401 that the phone heard did not say stale. When Alice called again, the phone showed: failed. Her call was not answered.',
  },
  {
    name: 'another call, while all is well',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 120000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com' },
        },
      ],
    },
    observed:
      'The last 401 that the phone heard did not say stale. When Alice called again, the phone showed: failed. Her call was not answered.',
  },
];
