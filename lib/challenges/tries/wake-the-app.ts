import { bobsRegister, firstProofs } from '../bobs-register';
import type { Attempt } from '../challenge';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'too early',
    attempt: pushedAt(50_000),
    observed:
      'The app was woken once before the call was over, and Alice found nobody. The last binding of Bob ended at 10 min 50 s, before the call.',
  },
  {
    name: 'too late',
    attempt: pushedAt(661_000),
    observed:
      'The app was woken once before the call was over, and Alice found nobody. The last binding of Bob ended at 10 min 0 s, before the call.',
  },
  {
    name: 'another call, while the app is awake',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 20_000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com' },
        },
      ],
    },
    observed: 'Nobody woke the app before the call was over, and Alice found nobody.',
  },
  {
    name: 'twice',
    attempt: pushedAt(300_000, 590_000),
    observed:
      'The app was woken twice before the call was over, and Alice got through. One push at the right time is enough.',
  },
  {
    name: 'a binding for an hour',
    attempt: { edits: [{ kind: 'replace', packet: 'bob#2', text: forAnHour() }] },
    observed:
      'Nobody woke the app before the call was over, and Alice got through. A binding was granted for 3600 seconds, more than the app asked for.',
  },
];

function pushedAt(...times: readonly number[]): Attempt {
  return {
    edits: times.map((at) => ({ kind: 'command', command: { at, node: 'bob', name: 'register' } })),
  };
}

/** F5 of the run, which asks for more. */
function forAnHour(): string {
  return bobsRegister(2, {
    wish: ['Contact: <sip:bob@192.0.2.201:5060>', 'Expires: 3600'],
    proof: firstProofs[2],
  });
}
