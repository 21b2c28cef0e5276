import { oneWrongLine } from '@/lib/flows/lessons/one-wrong-line';
import type { Edit } from '@/lib/sim/edit';
import { inWords } from '@/lib/text/in-words';
import { bobsRegister, type RegisterLines, secondProof } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { registrarAnswers } from './what-registrar-did';

const WANTED = [400, 403, 404, 420, 423];

/** Bob tries again, five times, 50 s apart: once for each refusal. */
const again: readonly Edit[] = [50_000, 100_000, 150_000, 200_000, 250_000].map((at) => ({
  kind: 'command',
  command: { at, node: 'bob', name: 'register' },
}));

/** Each refusal belongs to one step of RFC 3261 §10.3, and to one line of the request. */
export const fiveRefusals: Challenge = {
  id: 'five-refusals',
  title: 'All five refusals',
  task: 'Bob is registered, and he has his phone register five times more. Change these requests so that the registrar refuses with each of 400, 403, 404, 420 and 423 at least once.',
  flow: oneWrongLine,
  about: ['Request-Line.uri', 'From.uri', 'To.uri', 'Require', 'Contact;expires'],
  start: { edits: again },
  choosable: [],
  goal,
  hints: [
    'One wrong line in each request is enough. Begin with F5 and go on from there: what comes later depends on what came before.',
    'What gets 400, 404 or 420 is refused before the password, so the first request of a try will do. What gets 403 or 423 is refused behind it: change a request that brings Authorization.',
    'The lines are these: a comma in a name, another domain in the first line, a Require, another name in To, and a small number in Expires or behind the Contact.',
  ],
  solution: refused(
    { from: 'From: Bob, upstairs <sip:bob@biloxi.example.com>;tag=581983ef' },
    { requestUri: 'sip:chicago.example.com' },
    { wish: ['Require: gruu', 'Contact: <sip:bob@192.0.2.201:5060>'] },
    { to: 'To: Bob <sip:carol@biloxi.example.com>' },
    { wish: ['Contact: <sip:bob@192.0.2.201:5060>;expires=30'] },
  ),
  otherSolutions: [
    // Other lines that the same steps refuse.
    refused(
      { wish: ['Contact: sip:bob@192.0.2.201:5060>'] },
      { requestUri: 'sip:192.0.2.223' },
      { wish: ['Proxy-Require: outbound'] },
      { to: 'To: <sip:nobody@biloxi.example.com>' },
      { wish: ['Contact: <sip:bob@192.0.2.201:5060>', 'Expires: 59'] },
    ),
  ],
  afterwards:
    'Each number named the step that stopped the request, and each was brought about by one line. Bob’s password was right all the time, and so was his proof: what you changed is not among what it covers. The binding that he had from the beginning has outlived all five, since a request that is refused changes nothing.',
};

function goal(run: FlowRun): Outcome {
  const said = new Set(registrarAnswers(run).map(({ status }) => status));
  const missing = WANTED.filter((status) => !said.has(status));
  const answered = `The registrar answered ${said.size === 0 ? 'nothing' : inWords([...said].sort().map(String))}`;
  return missing.length === 0
    ? { reached: true, observed: `${answered}.` }
    : {
        reached: false,
        observed: `${answered}; ${inWords(missing.map(String))} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      };
}

/** The five tries, of which the last two are refused behind the password. */
function refused(...[third, fourth, fifth, seventh, ninth]: readonly RegisterLines[]): Attempt {
  return {
    edits: [
      ...again,
      replaced(3, third),
      replaced(4, fourth),
      replaced(5, fifth),
      replaced(7, {
        ...seventh,
        proof: secondProof,
      }),
      replaced(9, {
        ...ninth,
        proof: {
          nonce: 'b3d3ebbeeab581d1f8ddc1e8844af33b',
          nc: '00000001',
          cnonce: '8aa963ac',
          response: '0280559a89e5dc305a257853b01ee5ac',
        },
      }),
    ],
  };
}

function replaced(cseq: number, lines: RegisterLines | undefined): Edit {
  return { kind: 'replace', packet: `bob#${cseq}`, text: bobsRegister(cseq, lines) };
}
