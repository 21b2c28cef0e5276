import { expect, it } from 'vitest';
import { type Figure, figureRow, simulationFaults } from './simulation-figures';

const figure: Figure = { title: 'phones', unit: 'registrations', best: 12_345, median: 9876.5 };
const compared: Figure = { ...figure, peer: { title: 'another', best: 24_690 } };

it('shows three figures, and nothing where there is nothing', () => {
  expect(figureRow(figure)).toEqual(['phones: registrations', '12,300', '9,880', '', '', '', '']);
  expect(figureRow({ ...compared, goal: 20_000, heaps: [4, 4.25] }).slice(3)).toEqual([
    '20,000',
    '0.50 (another: 24,700)',
    '4.0',
    '4.3',
  ]);
});

it('says what is too slow beside its peer, and nothing of what has no limit', () => {
  expect(simulationFaults([figure, compared, { ...compared, leastShare: 0.5 }])).toEqual([]);
  expect(simulationFaults([{ ...compared, leastShare: 0.6 }])).toEqual([
    'phones: 12,300 registrations a second is 0.50 times that of another, where 0.6 is wanted',
  ]);
});
