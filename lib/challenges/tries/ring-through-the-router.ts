import { ringThroughTheRouter } from '../ring-through-the-router';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = ringThroughTheRouter;

export const tries: readonly Try[] = [
  {
    name: 'the router without its port',
    attempt: changedText(solution, '203.0.113.9:40000', '203.0.113.9'),
    observed:
      'The table leads to sip:bob@203.0.113.9. Bob’s phone did not answer Alice’s call. sip:bob@biloxi.example.com is registered, but no answer came from where its binding leads (408). No pinhole is open at 203.0.113.9:5060, and none was: nothing inside has sent from there, so the packet is dropped.',
  },
  {
    name: 'a removal',
    attempt: changedText(solution, '203.0.113.9:40000>', '203.0.113.9:40000>;expires=0'),
    observed: 'The table is empty: nobody can be called. The phone shows: registered.',
  },
  {
    name: 'another user name in the credentials',
    attempt: changedText(solution, 'username="bob"', 'username="carol"'),
    observed:
      'The table is empty: nobody can be called. The phone shows: Not registered: the registrar did not accept the credentials of bob for biloxi.example.com; sending the same again cannot help.',
  },
];
