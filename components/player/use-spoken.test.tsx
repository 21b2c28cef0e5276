import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSpoken } from './use-spoken';

it('says what is new, in one piece, and nothing twice', () => {
  const { result, rerender } = renderHook(({ all }) => useSpoken(all), {
    initialProps: { all: ['The end.', 'It fails.', undefined] as readonly (string | undefined)[] },
  });
  expect(result.current).toBe('The end.');
  rerender({ all: ['One step on.', 'It fails.', undefined] });
  expect(result.current).toBe('One step on.');
  rerender({ all: ['F2 is lost.', 'It works.', 'The runs part at F2.'] });
  expect(result.current).toBe('F2 is lost. It works. The runs part at F2.');
  rerender({ all: ['F2 is lost.', 'It works.', undefined] });
  expect(result.current).toBe('');
});
