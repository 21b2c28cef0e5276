import { expect, it } from 'vitest';
import { type Figure, figureRow, simulationFaults } from './simulation-figures';

const figure: Figure = { title: 'phones', unit: 'registrations', best: 12_345, median: 9876.5 };

it('shows three figures, and nothing where there is nothing', () => {
  expect(figureRow(figure)).toEqual(['phones: registrations', '12,300', '9,880', '', '', '']);
  expect(figureRow({ ...figure, goal: 20_000, heaps: [4, 4.25] }).slice(3)).toEqual(['20,000', '4.0', '4.3']);
});

it('says what is too slow, and nothing of what has no limit', () => {
  expect(simulationFaults([figure, { ...figure, least: 12_345 }])).toEqual([]);
  expect(simulationFaults([{ ...figure, least: 20_000 }])).toEqual([
    'phones: 12,300 registrations a second where at least 20,000 are wanted',
  ]);
});
