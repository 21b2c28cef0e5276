import { describe, expect, it } from 'vitest';
import { knownFlow } from '@/lib/flows/find-flow';
import { factInTrace } from './fact-in-trace';
import { runSetup } from './run-setup';
import { stageSetup } from './stage-setup';

const flow = knownFlow('2.1');

/** Five messages: the first one is there twice. */
const texts = runSetup(flow, stageSetup(flow, 'transport=udp', 'drop bob#1')).packets.map(({ text }) => text);

describe('factInTrace', () => {
  it.each([
    ['messages', '5'],
    ['F1 CSeq.number', '1'],
    ['F2 Request-Line.method', 'REGISTER'],
    ['F3 Status-Line.status', '401'],
    ['F5 Status-Line.status', '200'],
    ['F5 WWW-Authenticate.nonce', undefined],
    ['F6 CSeq.number', undefined],
    ['F0 CSeq.number', undefined],
    ['F1 (again) CSeq.number', undefined],
    ['F1 sentAt', undefined],
    ['bindings', undefined],
    ['phone bob', undefined],
    ['', undefined],
  ])('%s: %s', (question, fact) => {
    expect(factInTrace(texts, question)).toBe(fact);
  });
});
