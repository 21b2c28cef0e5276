import { expect, it } from 'vitest';
import { withResults } from './with-results';

const readme = 'Before.\n\n<!-- results begin -->\n\nold\n\n<!-- results end -->\n\nAfter.\n';

it('puts the results between the marks and leaves the rest', () => {
  const once = withResults(readme, 'new');
  expect(once).toBe(readme.replace('old', 'new'));
  expect(withResults(once, 'newer')).toBe(readme.replace('old', 'newer'));
});

it('needs both marks in their order', () => {
  expect(() => withResults('Nothing.', 'new')).toThrow('Expected the marks');
  expect(() => withResults('<!-- results end --> <!-- results begin -->', 'new')).toThrow(
    'Expected the marks',
  );
});
