import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const displayNameQuoting: MessageRule = {
  id: 'display-name-quoting',
  scope: 'message',
  title: 'A display name with other characters than those of words stands in quotation marks',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A comma, a dot-and-comma or a letter beyond ASCII in a bare display name ends the name, or the whole address, for a parser that keeps to the grammar. Names typed into a phone by its owner are where it comes from.',
  remedy: 'Put quotation marks around every display name: it is always allowed.',
  good: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "Bob, second floor" <sips:bob@biloxi.example.com>;tag=a73kszlfl
    `,
  ],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob, second floor <sips:bob@biloxi.example.com>;tag=a73kszlfl
             ^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromSyntax('display-name-quoting'),
};
