import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { layoutLadder } from '@/lib/ladder/layout-ladder';
import { inputFor, registration } from '@/lib/ladder/test-data';
import { Overview } from './overview';

const { arrows, height } = layoutLadder(inputFor(registration));

it('keeps the arrow keys to itself, and leaves others and what comes with Ctrl, Alt or Meta alone', () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  render(<Overview stage={{ current: null }} arrows={arrows} height={height} />);
  const overview = screen.getByRole('slider', { name: 'Overview of the ladder' });
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
    expect(fireEvent.keyDown(overview, { key })).toBe(false);
  }
  expect(heard).not.toHaveBeenCalled();
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
    expect(fireEvent.keyDown(overview, { key: 'Home', [modifier]: true })).toBe(true);
  }
  fireEvent.keyDown(overview, { key: 'e' });
  expect(heard).toHaveBeenCalledTimes(4);
  document.removeEventListener('keydown', heard);
});
