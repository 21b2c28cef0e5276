import { slice } from '@/lib/text/span';
import type { TextEdit } from '@/lib/text/text-edit';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MessageRule } from './rule';

export const lineEndsCrlf: MessageRule = {
  id: 'line-ends-crlf',
  scope: 'message',
  title: 'Every line of the header ends in CR and LF',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §7',
  why: 'Many receivers bear LF alone, as RFC 2543 told them to, and strict ones do not see that a line has ended: they refuse the message, or take two header fields for one, which gateways and firewalls may see otherwise. Among lines that end in CRLF such a line comes from a script that has added a field of its own. Nothing is said where all lines end in LF, since copying a text does that, and no phone.',
  remedy: String.raw`End each line with \r\n in the program that writes it.`,
  good: [F1],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 70␊
                       ^
    `,
    changed(F1)`
       Contact: <sips:bob@client.biloxi.example.com>
      -Content-Length: 0
      -
      +X-Lamp: on␊
                 ^
      +X-Lamp: off␊
      +Content-Length: 0␊
      +␊
    `,
  ],
  check: (message) => {
    const head = slice(message.text, { from: 0, to: message.body.from });
    const lone = head.includes('\r\n') ? loneLineFeeds(head) : [];
    const [first] = lone;
    if (first === undefined) return [];
    const others = lone.length === 1 ? '' : `, and ${lone.length - 1} more below`;
    const edits = lone.map((at): TextEdit => ({ from: at, to: at, insert: '\r' }));
    return [
      {
        from: first,
        to: first,
        message: `Expected CR and LF at the end of this line, as of others, found LF alone${others}`,
        fix: { title: 'Add the missing CR', edits },
      },
    ];
  },
};

function loneLineFeeds(head: string): readonly number[] {
  const found: number[] = [];
  for (let at = head.indexOf('\n'); at !== -1; at = head.indexOf('\n', at + 1)) {
    if (head.charAt(at - 1) !== '\r') found.push(at);
  }
  return found;
}
