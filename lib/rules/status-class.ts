import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const statusClass: MessageRule = {
  id: 'status-class',
  scope: 'message',
  title: 'A status code begins with a digit from 1 to 6',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3261 §7.2',
  why: 'The first digit says what kind of answer it is, and SIP has six kinds. The grammar lets any three digits pass, so this is a warning; but a client does not know whether 700 ends its transaction or is a word on the way, and sends its request again until Timer F ends it. Such codes come from gateways that put causes of the telephone network or of their own into the status line.',
  remedy: 'Send the code of RFC 3261 §21 that comes nearest, and write the cause into a Reason header field.',
  good: [
    F2,
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 599 No Such Luck
    `,
  ],
  bad: [
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 700 Foo
               ^^^
    `,
    changed(F2)`
      -SIP/2.0 401 Unauthorized
      +SIP/2.0 099 Foo
               ^^^
    `,
  ],
  check: (message) => {
    const status = statusLine(message)?.status;
    // Another number of digits is a fault of the line's form.
    if (!status || status.to - status.from !== 3 || (status.value >= 100 && status.value < 700)) return [];
    const { from, to } = status;
    const found = message.text.slice(from, to);
    return [{ from, to, message: `Expected a status code from 100 to 699, found ${found}` }];
  },
};
