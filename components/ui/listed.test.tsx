import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { listed } from './listed';

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('lists %j as words are listed', (names, text) => {
  const elements = names.map((name) => <i key={name}>{name}</i>);
  expect(render(listed(elements, ' and ')).container).toHaveTextContent(new RegExp(`^${text}$`));
});

it('puts commas between all of them where nothing else is asked for', () => {
  const elements = ['A', 'B', 'C'].map((name) => <i key={name}>{name}</i>);
  expect(render(listed(elements)).container).toHaveTextContent(/^A, B, C$/);
});
