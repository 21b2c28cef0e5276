import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';
import { endOfLast } from './end-of-last';
import { type Parameter, parameterParts, readParameters } from './parameters';

/** A word of which parameters say more: `gzip;q=0.5`, `session;handling=optional`. */
export interface ParameterizedToken extends Span {
  readonly token: Token;
  readonly parameters: readonly Parameter[];
}

/**
 * How a header with such values is read and what its parts are. `part` is what the RFC calls the word; word and
 * parameters may each have a grammar of their own.
 */
export function parameterizedToken(
  part: string,
  readWord: (cursor: Cursor) => Token,
  readEach: typeof readParameters = readParameters,
): Pick<HeaderGrammar<ParameterizedToken>, 'read' | 'parts'> {
  return {
    read(cursor) {
      const token = readWord(cursor);
      const parameters = readEach(cursor);
      return { token, parameters, from: token.from, to: endOfLast(parameters, token.to) };
    },
    parts: ({ token, parameters }) => [
      { name: `.${part}`, from: token.from, to: token.to },
      ...parameterParts(parameters),
    ],
  };
}
