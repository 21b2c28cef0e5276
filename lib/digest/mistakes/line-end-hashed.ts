import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';

export const lineEndHashed: Mistake = {
  id: 'line-end-hashed',
  title: 'The end of a line was hashed with each text',
  explanation:
    'Who computes a digest by hand with echo and md5sum hashes one character more than can be seen: echo ends its line.',
  remedy: 'Use printf, or echo with the option -n.',
  spec: 'RFC 7616 §3.4.1',
  example: { input: exampleInput },
  apply: (recipe) => [
    {
      recipe: { ...recipe, ending: '\n' },
      detail: 'A line feed was hashed at the end of each text.',
      rare: true,
    },
  ],
};
