import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const nonceCutShort: Mistake = {
  id: 'nonce-cut-short',
  title: 'Only a part of the nonce was hashed',
  explanation:
    'Nonces are often Base64 and end in equals signs. A program that cuts parameters at each equals sign loses them, one with too little memory loses the end, and one that looks in the wrong place has no nonce at all.',
  remedy: 'Cut a parameter at its first equals sign alone, and keep the nonce whole, however long it is.',
  spec: 'RFC 7616 §3.3',
  example: { input: { ...exampleInput, nonce: '5TsQWLVdgBdmrQ0XsxbDODV57QdFR34I9HAbCRVvkK==' } },
  apply: (recipe) => {
    const { nonce } = recipe.input;
    const forms: readonly (readonly [string, string])[] = [
      [nonce.replace(/=+$/, ''), 'without the equals signs at its end'],
      [nonce.replace(/[=,;: ].*$/s, ''), 'up to the first sign that may part parameters'],
      ...LENGTHS.map(
        (length) => [nonce.slice(0, length), `in its first ${length} characters alone`] as const,
      ),
      ['', 'as nothing'],
    ];
    return forms
      .filter(([form], index) => form !== nonce && forms.findIndex(([same]) => same === form) === index)
      .map(([form, how]) => ({
        recipe: withInput(recipe, { nonce: form }),
        detail: `The nonce was hashed ${how}.`,
      }));
  },
};

const LENGTHS = [31, 32, 63, 64, 127, 128];
