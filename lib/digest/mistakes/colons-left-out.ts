import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const colonsLeftOut: Mistake = {
  id: 'colons-left-out',
  title: 'The values were hashed without colons between them',
  explanation:
    'All three texts have a colon between their values. In formulas it stands in quotation marks and is easily overlooked; a program that only joins the values comes to other hashes.',
  remedy: 'Put one colon between each two values, and none at the beginning or the end.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: { ...recipe, separator: '' },
      detail: 'The values were joined with nothing between them.',
      rare: true,
    },
  ],
};
