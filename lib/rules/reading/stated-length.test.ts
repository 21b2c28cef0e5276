import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { wrongLength } from './stated-length';

describe('Content-Length beside the body', () => {
  it.each([
    ['is right', '3\r\n\r\na\r\n', false],
    ['is too great', '4\r\n\r\na\r\n', true],
    ['counts line ends that lost their CR on the way here', '6\n\na\nb\n', false],
    ['counts more than these', '7\n\na\nb\n', true],
    ['cannot be read', 'x\r\n\r\na', false],
    ['contradicts itself', '2\r\nl: 3\r\n\r\na', false],
  ])('%s', (_, rest, isWrong) => {
    const message = parse(`SIP/2.0 200 OK\r\nContent-Length: ${rest}`);
    expect(wrongLength(message, (announced, found) => announced !== found)).toHaveLength(isWrong ? 1 : 0);
  });
});
