import { keepAliveOf } from '@/lib/sip/keep-alive';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { rules } from './index';
import { oncePer } from './reading/once-per';
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
  { passwordOf = () => undefined }: JudgeOptions = {},
): readonly (readonly Problem[])[] {
  const exchange: Exchange = { messages: withRepeats(observed), passwordOf };
  const problems = observed.map(({ message }) => [...problemsAlone(message)]);
  for (const rule of exchangeRules) {
    for (const finding of rule.check(exchange)) problems[finding.at]?.push(problemOf(rule, finding));
  }
  return problems.map((list) => list.toSorted((a, b) => a.from - b.from || a.to - b.to));
}

const messageRules = rules.filter((rule): rule is MessageRule => rule.scope === 'message');
const exchangeRules = rules.filter((rule): rule is ExchangeRule => rule.scope === 'exchange');

/** What is wrong with a message by itself, which stays so when another message of the exchange is edited. */
const problemsAlone = oncePer((message: Message): readonly Problem[] => {
  // Line ends that keep a way open are no message that could be wrong.
  if (keepAliveOf(message.text) !== undefined) return [];
  return messageRules.flatMap((rule) => rule.check(message).map((finding) => problemOf(rule, finding)));
});

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

function problemOf({ id, severity, spec }: Rule, { from, to, message, fix }: Finding): Problem {
  return { rule: id, severity, from, to, message, spec, ...(fix ? { fix } : {}) };
}
