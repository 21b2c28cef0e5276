import { firstRegister } from '../first-register';
import { optionalLuggage } from '../optional-luggage';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = optionalLuggage;

export const tries: readonly Try[] = [
  {
    name: 'the script left at home',
    attempt: { edits: [firstRegister()] },
    observed: 'Bob is registered, but there was no script in the body of the REGISTER that did it.',
  },
  {
    name: 'handling=required',
    attempt: changedText(solution, 'handling=optional', 'handling=required'),
    observed:
      'The registrar answered 415. There is a body of the type application/cpl+xml, which this registrar does not understand, and nothing says that it may be ignored.',
  },
  {
    name: 'another type for the same script',
    attempt: changedText(
      changedText(solution, 'Content-Disposition: render;handling=optional\r\n', ''),
      'application/cpl+xml',
      'text/plain',
    ),
    observed:
      'The registrar answered 415. There is a body of the type text/plain, which this registrar does not understand, and nothing says that it may be ignored.',
  },
  {
    name: 'the script behind the end that Content-Length 0 gives',
    attempt: changedText(solution, 'Content-Length: 148', 'Content-Length: 0'),
    observed: 'Bob is registered, but there was no script in the body of the REGISTER that did it.',
  },
];
