import { framedBody } from '@/lib/sip/body/framed-body';
import { insertLineAfter } from '@/lib/sip/header-edits';
import { lineEnd } from '@/lib/sip/lines';
import { fieldsNamed } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fixBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const contentTypeWithBody: MessageRule = {
  id: 'content-type-with-body',
  scope: 'message',
  title: 'A message with a body says what the body is',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §20.15',
  why: 'Nothing in a body tells for certain what it is, and no type is taken for granted. Without Content-Type a receiver does not know how to read the body, and refuses the request with 400 or 415.',
  remedy: 'Add Content-Type with the type of the body, application/sdp for a session description.',
  good: [INVITE, F1],
  bad: [
    changed(INVITE)`
      -Content-Type: application/sdp
       v=0
       ^^^
    `,
    changed(F1)`
      -Content-Length: 0
      +Content-Length: 7

      +Hello
       ^^^^^
    `,
  ],
  check: (message) => {
    const { text } = message;
    const { from, to } = framedBody(message);
    if (from === to || fieldsNamed(message, 'Content-Type').length > 0) return [];
    const line = 'Content-Type: application/sdp';
    const looksLikeSdp = /^v=0[\r\n]/.test(text.slice(from, from + 4));
    const lastField = message.headers.at(-1) ?? 'start-line';
    return [
      {
        from,
        to: Math.min(lineEnd(text, from), to),
        message: 'Expected a header field Content-Type, as this message has a body',
        ...fixBy(`Add ${line}`, looksLikeSdp ? insertLineAfter(message, lastField, line) : undefined),
      },
    ];
  },
};
