import { describe, expect, it } from 'vitest';
import { type RunQuestion, readQuestion } from './run-question';

/** A question, and what is read from it. */
const QUESTIONS: readonly (readonly [question: string, read: RunQuestion | undefined])[] = [
  ['messages', { about: 'messages' }],
  ['bindings', { about: 'bindings' }],
  ['phone bob', { about: 'phone', node: 'bob' }],
  ['call alice', { about: 'call', node: 'alice' }],
  ['call the other one', { about: 'call', node: 'the other one' }],
  ['F2 Via;branch', { about: 'message', message: { name: 'F2', again: 0 }, asked: 'Via;branch' }],
  ['F2 sentAt', { about: 'message', message: { name: 'F2', again: 0 }, asked: 'sentAt' }],
  ['F2 (again) sentAt', { about: 'message', message: { name: 'F2', again: 1 }, asked: 'sentAt' }],
  ['F12 (again 10) To.uri', { about: 'message', message: { name: 'F12', again: 10 }, asked: 'To.uri' }],
  ['F2 (again)', { about: 'message', message: { name: 'F2', again: 0 }, asked: '(again)' }],
  ['F2 (again two) sentAt', undefined],
  ['F2 (again 0) sentAt', undefined],
  ['F2 (copy) sentAt', undefined],
  ['F2  sentAt', undefined],
  ['F2', undefined],
  ['phone', undefined],
  ['', undefined],
];

describe('readQuestion', () => {
  it.each(QUESTIONS)('%s', (question, read) => {
    expect(readQuestion(question)).toEqual(read);
  });
});
