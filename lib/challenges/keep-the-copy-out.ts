import { bindingsIn, endOf, isRegistered } from '@/lib/flows/evidence';
import { mallory } from '@/lib/flows/failures/hijack';
import { someoneOnThePath } from '@/lib/flows/lessons/someone-on-the-path';
import type { Challenge, FlowRun, Outcome } from './challenge';

const choices = { mallory: 'replays', counts: 'no' };

/** A copied proof is worth as much as its nonce. */
export const keepTheCopyOut: Challenge = {
  id: 'keep-the-copy-out',
  title: 'Keep the copy out',
  task: 'Mallory sends a copy of Bob’s proof after half a minute, with a Contact of his own, and this server does not look at the count. Make the server refuse the copy, which has to arrive unchanged, and keep Bob registered to the end.',
  flow: someoneOnThePath,
  about: ['Authorization.nonce', 'WWW-Authenticate.nonce', 'WWW-Authenticate.stale'],
  start: { choices },
  choosable: ['nonce'],
  editable: [],
  goal,
  hints: [
    'The copy is as good as Bob’s own request, as long as the server takes the nonce in it.',
    'Half a minute passes between the original and the copy. What could end the nonce in that time?',
    'Above the ladder, under “A nonce lives for”, write less than 30 seconds. Or choose “Do something …” in the row of buttons there, and have Server forget the nonces before Mallory comes, at 20 s for example.',
  ],
  solution: { choices: { ...choices, nonce: '20' } },
  otherSolutions: [
    {
      choices,
      edits: [
        { kind: 'command', command: { at: 20_000, node: 'server', name: 'restart', argument: 'nonces' } },
      ],
    },
    { choices: { ...choices, nonce: '1' } },
  ],
  afterwards:
    'The server answered with a new challenge, and without the password Mallory can do nothing with it. A short life only gives him less time: until the nonce ends the copy works, and a change on the way works at any time. A server that checks the count gives copies no time at all, because every use of a nonce needs a higher count and so another response.',
};

function goal(run: FlowRun): Outcome {
  const copy = run.packets.find(
    ({ source, text }) => source.startsWith(mallory) && text.startsWith('REGISTER '),
  );
  if (copy === undefined || copy.arrivedAt === null || copy.original !== undefined) {
    return { reached: false, observed: 'Mallory’s copy did not come to the server as he sent it.' };
  }
  const world = endOf(run);
  const answer = run.packets.find(({ destination }) => destination.startsWith(mallory));
  const status = answer === undefined ? 'no answer' : (/^SIP\/2\.0 (\d{3})/.exec(answer.text)?.[1] ?? '');
  const contacts = bindingsIn(world).map(({ contact }) => contact);
  const table = contacts.length === 0 ? 'is empty' : `leads to ${contacts.join(' and ')}`;
  return {
    reached: status === '401' && isRegistered(world, 'bob'),
    observed: `Mallory’s copy got ${status}. At the end the table ${table}.`,
  };
}
