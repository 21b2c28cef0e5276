import { keepAliveOf } from '@/lib/sip/keep-alive';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { atOnce, type Steps } from '@/lib/text/steps';
import { visibleText } from '@/lib/text/visible-text';
import { rules } from './index';
import type { Exchange, ExchangeRule, Finding, MessageRule, Observed, Rule } from './rule';

export interface JudgeOptions {
  /** Password of a user in a realm, for checking responses of Digest; undefined if unknown. */
  readonly passwordOf?: Exchange['passwordOf'];
}

/**
 * Judges messages that belong together, in the order in which they were seen: each by itself and all of them as one
 * exchange. One list of problems for each text, in order of position. Never fails, whatever the texts are.
 */
export function judge(texts: readonly string[], options: JudgeOptions = {}): readonly (readonly Problem[])[] {
  return judgeExchange(
    texts.map((text) => ({ message: parse(text) })),
    options,
  );
}

/** The same for messages of which more is known: where they came from, which of them are retransmissions. */
export function judgeExchange(
  observed: readonly Observed[],
  options: JudgeOptions = {},
): readonly (readonly Problem[])[] {
  return atOnce(judgeExchangeInSteps(observed, options));
}

/** The same in steps: one for each rule and message, and one for each rule about the exchange. */
export function* judgeExchangeInSteps(
  observed: readonly Observed[],
  { passwordOf = () => undefined }: JudgeOptions = {},
): Steps<readonly (readonly Problem[])[]> {
  const exchange: Exchange = { messages: withRepeats(observed), passwordOf };
  const problems: Problem[][] = [];
  for (const { message } of observed) problems.push([...(yield* problemsAlone(message))]);
  for (const rule of exchangeRules) {
    for (const finding of rule.check(exchange)) problems[finding.at]?.push(problemOf(rule, finding));
    yield;
  }
  return problems.map((list) => list.toSorted((a, b) => a.from - b.from || a.to - b.to));
}

const messageRules = rules.filter((rule): rule is MessageRule => rule.scope === 'message');
const exchangeRules = rules.filter((rule): rule is ExchangeRule => rule.scope === 'exchange');

/** What is wrong with a message by itself, which stays so when another message of the exchange is edited. */
function* problemsAlone(message: Message): Steps<readonly Problem[]> {
  const known = knownAlone.get(message);
  if (known !== undefined) return known;
  const problems: Problem[] = [];
  // Line ends that keep a way open are no message that could be wrong.
  for (const rule of keepAliveOf(message.text) === undefined ? messageRules : []) {
    for (const finding of rule.check(message)) problems.push(problemOf(rule, finding));
    yield;
  }
  knownAlone.set(message, problems);
  return problems;
}

const knownAlone = new WeakMap<Message, readonly Problem[]>();

/** A message that reads as an earlier one does is a retransmission, whether or not somebody said so. */
function withRepeats(observed: readonly Observed[]): readonly Observed[] {
  const seen = new Set<string>();
  return observed.map((one) => {
    const { text } = one.message;
    const repeats = one.repeats === true || seen.has(text);
    seen.add(text);
    return { ...one, repeats };
  });
}

/** What is quoted of a message must not turn or hide the words around it. */
function problemOf({ id, severity, spec }: Rule, { from, to, message, fix }: Finding): Problem {
  const words = { message: visibleText(message), spec };
  return {
    rule: id,
    severity,
    from,
    to,
    ...words,
    ...(fix ? { fix: { ...fix, title: visibleText(fix.title) } } : {}),
  };
}
