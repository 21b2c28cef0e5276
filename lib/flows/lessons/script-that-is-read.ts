import { cplInRegister } from '../failures/cpl-in-register';
import type { Flow } from '../flow';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

/** The failure with the script in the wrong letterbox, where the letterbox is the right one. */
export const scriptThatIsRead: Flow = {
  ...ofALesson,
  id: 'script-that-is-read',
  title: 'A script that is read',
  summary:
    'The phone sends a CPL script along with its REGISTER: no calls tonight. A server that takes scripts so stands before the registrar, and Alice’s call is rejected as busy.',
  transports: cplInRegister.transports,
  accounts: cplInRegister.accounts,
  breaks: asksWithMd5('F3', 'F4'),
  scenario: (options) => cplInRegister.scenario({ ...options, mended: true }),
};
