import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '@/lib/text/text-edit';
import { insertLineAfter, removeField } from './header-edits';
import { parse } from './parse';

const text = 'REGISTER sip:a SIP/2.0\r\nf: <sip:a@b>\r\n ;tag=1\r\nExpires: 60\r\n\r\n';
const message = parse(text);

function edited(edit: TextEdit): string {
  return applyEdits(text, [edit]);
}

describe('header edits', () => {
  it('remove a field with its line end', () => {
    const [from] = message.headers;
    expect(from && edited(removeField(message, from))).toBe('REGISTER sip:a SIP/2.0\r\nExpires: 60\r\n\r\n');
  });

  it('insert a line', () => {
    expect(edited(insertLineAfter(message, 'start-line', 'Max-Forwards: 70'))).toContain(
      '2.0\r\nMax-Forwards: 70\r\nf:',
    );
    const [from] = message.headers;
    expect(from && edited(insertLineAfter(message, from, 'To: <sip:a@b>'))).toContain(
      '=1\r\nTo: <sip:a@b>\r\nExp',
    );
  });
});
