import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const parameterForm: MessageRule = {
  id: 'parameter-form',
  scope: 'message',
  title: 'A parameter is a semicolon, a name and, mostly, an equals sign and a value',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A lone semicolon or a value with characters beyond those of a token stops a strict parser in the middle of the header field. An @ or a slash in a value is the usual reason.',
  remedy: 'Put such a value into quotation marks where the grammar allows it, or choose other characters.',
  good: [F1],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>;tag=a73@kszlfl
                                                   ^^^^^^^^^^
    `,
    changed(F1)`
      -Contact: <sips:bob@client.biloxi.example.com>
      +Contact: <sips:bob@client.biloxi.example.com>;
                                                    ^
    `,
  ],
  check: fromSyntax('parameter-form'),
};
