import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import { endOfLast } from '../grammar/end-of-last';
import { readNumberParameter } from '../grammar/number-parameter';
import { type Parameter, parameterParts, readParameters } from '../grammar/parameters';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Located, Token } from '../message';

/** `terminated;reason=probation;retry-after=60`. The numbers are seconds, NaN where they are none. */
export interface SubscriptionState extends Span {
  /** `active`, `pending`, `terminated` or the state of an extension. */
  readonly state: Token;
  readonly expires: Located<number> | undefined;
  readonly retryAfter: Located<number> | undefined;
  readonly parameters: readonly Parameter[];
}

/** `Subscription-State: active;expires=3600` (RFC 6665 §8.2.3). */
export const subscriptionState: HeaderGrammar<SubscriptionState> = {
  name: 'Subscription-State',
  list: false,
  read: readSubscriptionState,
  parts: ({ state, parameters }) => [
    { name: '.state', from: state.from, to: state.to },
    ...parameterParts(parameters),
  ],
};

/**
 * `substate-value *( SEMI subexp-params )`
 *
 *     active;expires=3600
 *     ^
 */
function readSubscriptionState(cursor: Cursor): SubscriptionState {
  const state = readToken(cursor, 'Expected the state: active, pending or terminated');
  const parameters = readParameters(cursor);
  return {
    state,
    expires: readNumberParameter(cursor, { parameters }, 'expires'),
    retryAfter: readNumberParameter(cursor, { parameters }, 'retry-after'),
    parameters,
    from: state.from,
    to: endOfLast(parameters, state.to),
  };
}
