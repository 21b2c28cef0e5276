import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from './drawer';
import { MOST_BYTES, textOfFile } from './text-of-file';

const REQUEST = 'OPTIONS sip:a SIP/2.0\r\n\r\n';

describe('the text of a file', () => {
  it('is the file, byte for byte', async () => {
    expect(await textOfFile(new File([REQUEST], 'a.sip'))).toEqual({ text: REQUEST });
  });

  it('is a sentence where there is none', async () => {
    expect(await textOfFile(new File([], 'a.sip'))).toEqual({ warning: 'a.sip is empty.' });
  });

  it('is the beginning of a long one, with no half of a character at its end', async () => {
    const text = `${REQUEST}${'\n'.repeat(LONGEST_TEXT - 1 - REQUEST.length)}😀😀`;
    const read = await textOfFile(new File([text], 'a.sip'));
    expect(read).toEqual({
      text: text.slice(0, LONGEST_TEXT - 1),
      warning:
        'a.sip is large: its beginning was opened, since the page judges 250,000 characters at a time. Cut the file to open another part of it.',
    });
  });

  it('says that the end of a file of very many bytes was not read', async () => {
    const few = new File([REQUEST], 'a.sip');
    Object.defineProperty(few, 'size', { value: MOST_BYTES + 1 });
    expect(await textOfFile(few)).toEqual({
      text: REQUEST,
      warning:
        'Of a.sip the first 50 megabytes were read: what comes after them is not here. Cut the file to open another part of it.',
    });
  });

  it('has no half of a message at its end', async () => {
    const read = await textOfFile(new File([REQUEST.repeat(20_000)], 'a.sip'));
    expect(read).toMatchObject({ text: REQUEST.repeat(Math.floor((LONGEST_TEXT - 1) / REQUEST.length)) });
  });
});
