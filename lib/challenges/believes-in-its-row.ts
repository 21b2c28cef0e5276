import { bindingsIn, registrationOf } from '@/lib/flows/evidence';
import { askedAndGranted } from '@/lib/flows/lessons/asked-and-granted';
import type { Edit } from '@/lib/sim/edit';
import { answerToBob } from './answer-to-bob';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** For so long the phone is to count on a row that is not there, in ms: an answer that is on its way is not meant. */
const MINUTE = 60_000;

/** Phone and registrar each keep the time for themselves, and nobody tells the phone that its row is gone. */
export const believesInItsRow: Challenge = {
  id: 'believes-in-its-row',
  title: 'A phone that believes in its row',
  task: 'Make Bob’s phone believe that it is registered for at least one more minute, at a time when the registrar has no row for it.',
  flow: askedAndGranted,
  about: ['Contact;expires'],
  start: {},
  goal,
  hints: [
    'The phone knows the end of its row from one place only: the number behind its own Contact in the 200.',
    'A phone that reads a longer time there than the registrar has granted comes back too late. Choose F4 on the ladder and open Edit: answers can be edited like requests.',
    'There is another way: the row may get lost. Open “Do something …” and let the server restart and forget the bindings, at 100 s for example.',
  ],
  solution: { edits: [granted('3600')] },
  otherSolutions: [
    // A refresh that removes what it should renew.
    {
      edits: [
        {
          kind: 'replace',
          packet: 'bob#3',
          text: bobsRegister(3, {
            wish: ['Contact: <sip:bob@192.0.2.201:5060>;expires=0'],
            proof: firstProofs[3],
          }),
        },
      ],
    },
    {
      edits: [
        { kind: 'command', command: { at: 100_000, node: 'server', name: 'restart', argument: 'bindings' } },
      ],
    },
  ],
  afterwards:
    'What the phone shows is what it believes: it was told a time once and counts it down by itself. The registrar counts too, and sends no message when a row ends or is lost. Until the phone’s next refresh nobody notices, and calls for Bob do not arrive. Many phones that “are registered” and do not ring are in this state.',
};

function goal(run: FlowRun): Outcome {
  const [longest] = run.entries
    .flatMap(({ at, world }, index) => {
      if (!isDeceived(at, world)) return [];
      const end = run.entries.slice(index).find((later) => !isDeceived(later.at, later.world));
      return [{ at, lasts: Math.min(end?.at ?? Number.POSITIVE_INFINITY, hopesUntil(world)) - at }];
    })
    .toSorted((a, b) => b.lasts - a.lasts);
  if (longest === undefined) {
    return {
      reached: false,
      observed: 'Whenever Bob’s phone believed that it was registered, its row was in the table.',
    };
  }
  const observed = `From ${seconds(longest.at)} s on the table had no row, and Bob’s phone went on believing in one for ${seconds(longest.lasts)} s.`;
  return { reached: longest.lasts >= MINUTE, observed };
}

/** Whether the phone takes itself for registered at a time (ms), and nobody else does. */
function isDeceived(at: number, world: FlowRun['start']): boolean {
  return bindingsIn(world).length === 0 && hopesUntil(world) > at;
}

/** ms up to which the phone takes itself for registered; 0 if it does not. */
function hopesUntil(world: FlowRun['start']): number {
  const registration = registrationOf(world, 'bob');
  return registration.phase === 'registered' ? registration.expiresAt : 0;
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** F4 of the undisturbed run, with another time. */
function granted(time: string): Edit {
  const text = answerToBob(2, '200 OK', [
    `Contact: <sip:bob@192.0.2.201:5060>;expires=${time}`,
    'Date: Mon, 01 Dec 2003 00:00:00 GMT',
  ]);
  return { kind: 'replace', packet: 'server#2', text };
}
