import { describe, expect, it } from 'vitest';
import { textOfFile } from './text-of-file';

const REQUEST = 'OPTIONS sip:a SIP/2.0\r\n\r\n';

describe('the text of a file', () => {
  it('is the file, byte for byte', async () => {
    expect(await textOfFile(new File([REQUEST], 'a.sip'))).toEqual({ text: REQUEST });
  });

  it('is a sentence where there is none', async () => {
    expect(await textOfFile(new File([], 'a.sip'))).toEqual({ warning: 'a.sip is empty.' });
  });

  it('is the beginning of a long one, with no half of a character at its end', async () => {
    const text = `${REQUEST}${'\n'.repeat(1_999_999 - REQUEST.length)}😀😀`;
    const read = await textOfFile(new File([text], 'a.sip'));
    expect(read).toEqual({
      text: text.slice(0, 1_999_999),
      warning: 'a.sip is large: the beginning of it was opened.',
    });
  });
});
