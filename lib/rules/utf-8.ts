import { bytesOf, textOf } from '@/lib/sip/bytes';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const utf8: MessageRule = {
  id: 'utf-8',
  scope: 'message',
  title: 'What is not ASCII is written in UTF-8',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7',
  why: 'A header knows no other way to say which character a byte means. Bytes of an older character set show as question marks, or every element guesses another letter; a careful parser answers 400, and a WebSocket closes the connection. Display names typed on a phone that still thinks in ISO 8859-1 are where one meets it.',
  remedy: 'Set the device to UTF-8, or encode the name anew; names of ASCII alone are safe everywhere.',
  good: [
    F1,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "Zoë 📞" <sips:bob@biloxi.example.com>;tag=a73kszlfl
    `,
  ],
  bad: [
    // A letter in ISO 8859-1.
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "Zo*" <sips:bob@biloxi.example.com>;tag=a73kszlfl
                ^
    `.replace('*', textOf(Uint8Array.of(0xeb))),
    // A text that was cut within a character.
    changed(F1)`
       CSeq: 1 REGISTER
      +Subject: Lunch, 8 *
                         ^^
    `.replace('*', textOf(bytesOf('€').subarray(0, 2))),
  ],
  check: fromSyntax('utf-8'),
};
