import { expect, it } from 'vitest';
import { table } from './table';

it('lines the columns up', () => {
  expect(
    table(
      ['', 'SIP Ladder', 'sip'],
      [
        ['REGISTER', '3.37', '4.60'],
        ['401', '3.93', '12.5'],
      ],
    ),
  ).toBe(
    [
      '|          | SIP Ladder |  sip |',
      '| -------- | ---------: | ---: |',
      '| REGISTER |       3.37 | 4.60 |',
      '| 401      |       3.93 | 12.5 |',
    ].join('\n'),
  );
});
