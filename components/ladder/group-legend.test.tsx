import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { GroupLegend } from './group-legend';

const groups = [...'ABCDEFGH'].map((letter, colour) => ({
  letter,
  colour,
  title: `CSeq ${colour}`,
  count: 2,
}));

it('tells a few of many groups, all of them when asked, and a few again; the focus stays', async () => {
  render(<GroupLegend label="Colours tell apart numbers in CSeq" groups={groups} />);
  const user = userEvent.setup();
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  const button = screen.getByRole('button', { name: '2 more', expanded: false });
  await user.click(button);
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  expect(screen.getByRole('button', { name: 'fewer', expanded: true })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  expect(button).toHaveFocus();
});

it('has nothing to unfold where there are few', () => {
  render(<GroupLegend label="Colours tell apart Call-IDs" groups={groups.slice(0, 6)} />);
  expect(screen.queryByRole('button')).toBeNull();
});
