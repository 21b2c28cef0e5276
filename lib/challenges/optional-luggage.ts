import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { scriptInARegister } from '@/lib/flows/lessons/script-in-a-register';
import { framedBody } from '@/lib/sip/body/framed-body';
import { parse } from '@/lib/sip/parse';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { lastWord } from './what-registrar-did';
import { writtenBy } from './written-by';

/** A body that is not understood is refused, unless the message says that it may be passed over. */
export const optionalLuggage: Challenge = {
  id: 'optional-luggage',
  title: 'Optional luggage',
  task: 'This server takes no scripts, and so it refuses the whole REGISTER with 415. Get Bob registered with the script still in the message.',
  flow: scriptInARegister,
  about: ['Content-Disposition', 'Content-Type', 'Content-Length'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'The server finds a body of a type that it does not know. It must refuse that, unless the header says that the body may be passed over. Choose F1 on the ladder and open “Edit” to write such a line.',
    'What a body is for stands in the header field Content-Disposition (RFC 3261 §20.11). It has a parameter that says what to do if the body is not understood.',
    'Add this line to F1, above Content-Type: “Content-Disposition: render;handling=optional”.',
  ],
  solution: { edits: [withScript('Content-Disposition: render;handling=optional')] },
  otherSolutions: [{ edits: [withScript('content-disposition: session; handling=OPTIONAL')] }],
  afterwards:
    'Without that line a body counts as required, and a server that does not understand it must say so with 415 (RFC 3261 §8.2.3). With it Bob is registered, and his script is still not read: the 200 is about the binding and about nothing else. How a script gets to a server has to be agreed on with that server.',
};

function goal(run: FlowRun): Outcome {
  const [binding] = bindingsIn(endOf(run));
  if (binding === undefined) return { reached: false, observed: lastWord(run) };
  const request = writtenBy(run, binding)?.text ?? '';
  const { from, to } = framedBody(parse(request));
  const hasScript = request.slice(from, to).includes('<cpl');
  return {
    reached: hasScript,
    observed: hasScript
      ? 'The server passed over the script and wrote the binding.'
      : 'Bob is registered, but there was no script in the body of the REGISTER that did it.',
  };
}

/** F1 with one line more. */
function withScript(line: string) {
  const script = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<cpl xmlns="urn:ietf:params:xml:ns:cpl">',
    '  <incoming>',
    '    <reject status="busy"/>',
    '  </incoming>',
    '</cpl>',
  ];
  const body = script.map((one) => `${one}\r\n`).join('');
  const fields = [line, 'Content-Type: application/cpl+xml', 'Content-Length: 148'].join('\r\n');
  return firstRegister(['Content-Length: 0\r\n\r\n', `${fields}\r\n\r\n${body}`]);
}
