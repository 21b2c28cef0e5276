import { expect, it } from 'vitest';
import { changed } from './changed';

const letters = 'a\nb\n\nc\n';

it('replaces, adds, takes out and marks lines', () => {
  expect(changed(letters)`
    -a
    +A
     ^
    +A2
  `).toBe('A\n^\nA2\nb\n\nc\n');
  expect(changed(letters)`
    -b
  `).toBe('a\n\nc\n');
  expect(changed(letters)`
     b
     ^
  `).toBe('a\nb\n^\n\nc\n');
});

it('passes an empty line that stays', () => {
  expect(changed(letters)`

    +body
  `).toBe('a\nb\n\nbody\nc\n');
});

it('keeps a backslash as it is written', () => {
  expect(changed('x')`
    -x
    +"\""
  `).toBe(String.raw`"\""`);
});

it('throws if a line is not there, or not after the ones before it', () => {
  expect(
    () => changed(letters)`
      -d
    `,
  ).toThrow('Expected the line "d"');
  expect(
    () => changed(letters)`
       c
      -a
    `,
  ).toThrow('Expected the line "a"');
  expect(
    () => changed(letters)`
    -a
    `,
  ).toThrow('column 6');
});
