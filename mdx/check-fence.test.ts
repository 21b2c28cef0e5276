import { describe, expect, it } from 'vitest';
import type { Problem, Severity } from '@/lib/text/problem';
import { checkFence, type Judge } from './check-fence';
import { sipFences } from './sip-fences';

/** Finds one fault in every message whose first line has the word BAD. */
const judge: Judge = (texts) =>
  texts.map((text) => (text.startsWith('BAD') ? [problem('bad-word', 'error')] : [problem('note', 'info')]));

const CASES: readonly { name: string; fence: string; complaints: readonly string[] }[] = [
  { name: 'a message without fault', fence: '```sip\nGOOD\n```', complaints: [] },
  { name: 'a fault that is declared', fence: '```sip breaks=bad-word\nBAD\n```', complaints: [] },
  {
    name: 'a fault that is not declared',
    fence: '```sip\nBAD\n```',
    complaints: ['line 1: breaks bad-word and does not declare it: Found bad-word.'],
  },
  {
    name: 'a declaration that is stale',
    fence: '```sip breaks=bad-word\nGOOD\n```',
    complaints: ['line 1: declares breaks=bad-word, but that rule finds nothing to say'],
  },
  {
    name: 'a fault in the second message',
    fence: '```sip breaks=bad-word\nGOOD\n--\nBAD\n```',
    complaints: [],
  },
];

describe('checkFence', () => {
  it.each(CASES)('$name', ({ fence, complaints }) => {
    expect(sipFences(fence, 'case.mdx').flatMap((one) => checkFence(one, judge))).toEqual(complaints);
  });
});

describe('sipFences', () => {
  it('gives messages as on the wire, with the line they stand at', () => {
    const source =
      'Text.\n\n```sip breaks=a,b\nREGISTER sip:x SIP/2.0\nl: 3\n\nabc\n--\nSIP/2.0 200 OK\n```\n';
    expect(sipFences(source, 'case.mdx')).toEqual([
      {
        line: 3,
        texts: ['REGISTER sip:x SIP/2.0\r\nl: 3\r\n\r\nabc', 'SIP/2.0 200 OK\r\n\r\n'],
        breaks: ['a', 'b'],
      },
    ]);
  });
});

function problem(rule: string, severity: Severity): Problem {
  return { from: 0, to: 1, rule, severity, message: `Found ${rule}.`, spec: 'RFC 3261' };
}
