import { oneRequestThreeChanges } from '../one-request-three-changes';
import { changedText } from './changed-text';
import type { Try } from './try';

const { start, solution } = oneRequestThreeChanges;

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: start,
    observed:
      'After it the table had 2 rows: sips:bob@client.biloxi.example.com, mailto:bob@biloxi.example.com.',
  },
  {
    name: 'one q for both',
    attempt: changedText(solution, 'q=0.8', 'q=0.2'),
    observed:
      'After it the table had 2 rows: mailto:bob@biloxi.example.com with q=0.2, sips:bob@desk.biloxi.example.com with q=0.2.',
  },
  {
    name: 'a q that is no number from 0 to 1',
    attempt: changedText(solution, 'q=0.8', 'q=8'),
    observed: 'The registrar answered 400. The preference q=8 cannot be read.',
  },
  {
    name: 'the client stays',
    attempt: changedText(solution, 'expires=0', 'expires=60'),
    observed:
      'After it the table had 3 rows: mailto:bob@biloxi.example.com with q=0.2, sips:bob@desk.biloxi.example.com with q=0.8, sips:bob@client.biloxi.example.com.',
  },
  {
    name: 'another request for the rest',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 5000, node: 'bob', name: 'add', argument: '<sips:bob@desk.biloxi.example.com>' },
        },
      ],
    },
    observed:
      'After it the table had 2 rows: sips:bob@client.biloxi.example.com, mailto:bob@biloxi.example.com.',
  },
];
