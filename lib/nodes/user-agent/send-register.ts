import type { Context } from '@/lib/sim/scenario';
import { openClient } from '../client-transactions';
import { unlessUsual } from '../transport-named';
import { answerChallenge } from './answer-challenge';
import { bodyOf, registerRequest } from './register-request';
import {
  type Attempt,
  endOfBinding,
  type Ids,
  type Line,
  type LineStep,
  personalityOf,
  type Registration,
} from './user-agent-state';
import { wayToRegistrar } from './way-to-registrar';

/**
 * Sends a REGISTER in a new client transaction, with credentials for every challenge that the line knows. Undefined where
 * the registrar's name has no address.
 */
export function sendRegister(
  line: Line,
  attempt: Omit<Attempt, 'key'>,
  context: Context,
): LineStep | undefined {
  const { config, taught, transactions } = line;
  const way = attempt.target ?? wayToRegistrar(line, context);
  if (way === undefined) return undefined;
  const ids = nextIds(line, attempt, context);
  const key = `${ids.branch} REGISTER`;
  const answers = line.challenges.map((kept) =>
    answerChallenge(kept, config, context.dice.draw('cnonce', 8), {
      method: 'REGISTER',
      uri: way.uri,
      body: bodyOf(attempt.task, config)?.text ?? '',
    }),
  );
  const request = registerRequest(
    attempt.task,
    { config, taught },
    ids,
    { uri: way.uri, transport: way.transport.name },
    answers.map(({ field }) => field),
  );
  const opened = openClient(
    transactions,
    key,
    { request, source: config.address, destination: way.address, ...unlessUsual(way.transport, context) },
    context,
  );
  const sending: Line = {
    ...line,
    ids,
    challenges: answers.map(({ used }) => used),
    registration: attempt.task.do === 'register' ? whileRegistering(line.registration) : line.registration,
    attempt: { ...attempt, key },
    transactions: opened.transactions,
  };
  return { line: sending, effects: opened.effects };
}

/** Call-ID and From tag stay the same, CSeq counts up (RFC 3261 §10.2, §10.2.4), unless the personality says otherwise. */
function nextIds(
  { config, ids: before }: Line,
  attempt: Omit<Attempt, 'key'>,
  context: Context,
): Required<Ids> {
  const { newCallIdEachTime, newBranchForCredentials, raisesCseq } = personalityOf(config);
  const isFirst = attempt.tries === 0 && attempt.mended.length === 0;
  const branch = attempt.tries > 0 && !newBranchForCredentials ? before.branch : undefined;
  const callId = newCallIdEachTime && isFirst ? undefined : before.callId;
  return {
    branch: branch ?? `z9hG4bK${context.dice.draw('branch', 12)}`,
    fromTag: before.fromTag ?? context.dice.draw('tag', 8),
    callId: callId ?? `${context.dice.draw('call-id', 16)}@${config.callIdHost}`,
    cseq: raisesCseq || !isFirst ? before.cseq + 1 : Math.max(before.cseq, 1),
  };
}

/** A phone that is registered stays so while it refreshes: the registrar has not forgotten it. */
function whileRegistering(registration: Registration): Registration {
  if (registration.phase === 'registered') return registration;
  return { phase: 'registering', ...endOfBinding(registration) };
}
