import { exampleInput } from '../example-input';
import type { Mistake } from '../mistake';
import { withInput } from '../recipe';

export const methodOther: Mistake = {
  id: 'method-other',
  title: 'Another method was hashed',
  explanation:
    'The method is a part of HA2. Code that was written for calls hashes INVITE for every request, code that came from the web hashes GET, and some hash the name in small letters.',
  remedy: 'Hash the method of the request line, in capital letters as it stands there.',
  spec: 'RFC 7616 §3.4.3',
  example: { input: exampleInput },
  apply: (recipe) => {
    const { method } = recipe.input;
    return [...COMMON, method.toLowerCase(), ...RARE]
      .filter((other) => other !== method)
      .map((other) => ({
        recipe: withInput(recipe, { method: other }),
        detail: `The method ${other === '' ? '(nothing)' : other} was hashed instead of ${method}.`,
        rare: RARE.includes(other),
      }));
  },
};

const COMMON = ['REGISTER', 'INVITE', 'GET', ''];
const RARE = [
  ...[
    'ACK',
    'BYE',
    'CANCEL',
    'OPTIONS',
    'SUBSCRIBE',
    'NOTIFY',
    'MESSAGE',
    'PUBLISH',
    'REFER',
    'INFO',
    'UPDATE',
  ],
  ...['PRACK', 'POST'],
];
