/**
 * The same text in one piece. A string that was put together is a tree of its pieces until it is first read: whoever
 * read it first would pay for joining them. Text from a socket or a file comes in one piece, too, and with one byte a
 * character where that suffices.
 */
export function flatText(text: string): string {
  const oneByte = Buffer.from(text, 'latin1').toString('latin1');
  return oneByte === text ? oneByte : Buffer.from(text, 'utf16le').toString('utf16le');
}
