import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const dateForm: MessageRule = {
  id: 'date-form',
  scope: 'message',
  title: 'A date is weekday, day, month, year and time, in GMT',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.17',
  why: 'A phone without a clock of its own may set its time by the Date of the registrar. One that cannot read it shows the wrong time in its list of calls, and trusts certificates that have expired or refuses ones that are valid.',
  remedy:
    'Write a date such as Sat, 13 Nov 2010 23:29:00 GMT: short English names, two digits for the day, and the time in GMT, whatever the local time is.',
  good: [
    changed(OK)`
       CSeq: 1 REGISTER
      +Date: Sat, 13 Nov 2010 23:29:00 GMT
    `,
  ],
  bad: [
    changed(OK)`
       CSeq: 1 REGISTER
      +Date: Sat, 13 Nov 2010 23:29:00 UTC
                                       ^^^
    `,
    changed(OK)`
       CSeq: 1 REGISTER
      +Date: Sun, 13 Nov 2010 23:29:00 GMT
             ^^^
    `,
    changed(OK)`
       CSeq: 1 REGISTER
      +Date: 2010-11-13T23:29:00Z
             ^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('date-form'),
};
