import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { LONGEST_TEXT } from './drawer';
import { usePlayground } from './use-playground';

afterEach(() => {
  window.sessionStorage.clear();
});

it('shows a stretch of what was judged only in the text that was judged', () => {
  const { result } = renderHook(() => usePlayground());
  const goTo = vi.fn();
  result.current.editor.current = { goTo, focus: vi.fn() };
  act(() => result.current.write('short'));
  result.current.goTo({ from: 0, to: 1 });
  expect(goTo).toHaveBeenCalledTimes(1);
  // A long text is judged after a rest.
  act(() => result.current.write('x'.repeat(LONGEST_TEXT)));
  result.current.goTo({ from: 0, to: 1 });
  expect(goTo).toHaveBeenCalledTimes(1);
});
