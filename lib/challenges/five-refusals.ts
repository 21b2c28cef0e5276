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
  task: 'Bob is registered, and his phone registers five times more, every 50 seconds. Change these requests so that the registrar answers with each of 400, 403, 404, 420 and 423 at least once.',
  flow: oneWrongLine,
  about: ['Request-Line.uri', 'From.uri', 'To.uri', 'Require', 'Contact;expires'],
  start: { edits: again },
  choosable: [],
  goal,
  hints: [
    'One wrong line in each request is enough. Choose F5 on the ladder, open Edit, and go on from there to the later ones: an answer may change what the phone sends next, and the messages get new numbers.',
    'What gets 400, 404 or 420 is refused before the password, so the first request of a try will do. What gets 403 or 423 is refused after it: change a request that brings Authorization.',
    'These lines do it: a comma in the name in From, another domain in the first line, a line Require, another user in To, and a small number in a line Expires or behind the Contact.',
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
    'Each number told which step stopped the request, and one line was enough for each. Bob’s password was right all the time, and so was his proof, since it does not cover what you changed. No refusal has touched the row that he had from the beginning: a request that is refused changes nothing.',
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
