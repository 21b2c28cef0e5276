import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Exchange, ExchangeFinding } from '../rule';
import { answersIn } from './answers';
import { textOf, withinQuotes } from './digest-values';
import { replaceBy } from './fixes';

/** The check that credentials repeat a parameter of the challenge that they answer, byte for byte. */
export function echoOf(name: 'nonce' | 'realm'): (exchange: Exchange) => readonly ExchangeFinding[] {
  return (exchange) =>
    answersIn(exchange).flatMap(({ at, credentials, challenge }) => {
      const wanted = textOf(challenge, name);
      const found = authParam(credentials, name);
      if (wanted === undefined || !found || found.text === wanted) return [];
      const span = withinQuotes(found);
      const message = `Expected the ${name} of the challenge, ${wanted}, found ${found.text}`;
      return [{ at, ...span, message, fix: replaceBy(`Copy the ${name}`, span, wanted) }];
    });
}
