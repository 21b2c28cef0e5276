import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { authenticationInfo } from '@/lib/sip/headers/authentication-info';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange } from '../rule';
import { type Asker, askers, challengesOf, credentialsFor, textOf } from './digest-values';
import { callIdOf, cseqOf, requestKey } from './identity';
import { isBlank } from './is-blank';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';

/** What is known of a request that was challenged. */
export interface Challenged {
  /** The request, where it was seen. */
  readonly request: Message | undefined;
  readonly response: Message;
  /** The number in CSeq of the request. */
  readonly cseq: number;
  /** The challenges that came in response, from each server that it reached. */
  readonly challenges: readonly Challenge[];
}

/** Credentials in an exchange and what they answer. */
export interface Answer {
  /** Index of the request in the exchange. */
  readonly at: number;
  readonly request: Message;
  readonly credentials: Credentials;
  readonly challenged: Challenged;
  /** The challenge that these credentials come closest to. */
  readonly challenge: Challenge;
  /** True for the first request of the same method that answers this challenge. */
  readonly isRetry: boolean;
  /** Greatest number in CSeq that the same method had before, with this Call-ID. */
  readonly cseqBefore: number;
}

/**
 * All credentials that answer a challenge seen earlier. Retransmissions, copies that a proxy sent on, and ACK and
 * CANCEL, which repeat the credentials of their INVITE, are left out: one request is judged once.
 */
export const answersIn = oncePer((exchange: Exchange): readonly Answer[] => {
  const answers: Answer[] = [];
  const memory = newMemory();
  exchange.messages.forEach(({ message, repeats }, at) => {
    if (repeats) return;
    if (statusLine(message)) for (const asker of askers) rememberChallenges(memory, message, asker);
    else if (requestLine(message)) answers.push(...readRequest(memory, message, at));
  });
  return answers;
});

/** What has been seen so far. Challenges go by who asked, with the Call-ID or with the nonce. */
interface Memory {
  readonly byCallId: Map<string, Challenged>;
  readonly byNonce: Map<string, Challenged>;
  /** `nextnonce` of Authentication-Info: a nonce that needs no challenge (RFC 7616 §3.5). */
  readonly nextNonces: Set<string>;
  readonly requests: Map<string, Message>;
  readonly greatestCSeq: Map<string, number>;
  readonly answered: Set<string>;
  readonly judged: Set<string>;
}

function newMemory(): Memory {
  return {
    byCallId: new Map(),
    byNonce: new Map(),
    nextNonces: new Set(),
    requests: new Map(),
    greatestCSeq: new Map(),
    answered: new Set(),
    judged: new Set(),
  };
}

function rememberChallenges(memory: Memory, response: Message, asker: Asker): void {
  for (const { name, text } of valuesOf(response, authenticationInfo)) {
    if (name.value.toLowerCase() === 'nextnonce') memory.nextNonces.add(text);
  }
  const challenges = challengesOf(response, asker).slice(-MOST_CHALLENGES);
  const cseq = cseqOf(response)?.number.value;
  const id = callIdOf(response)?.value;
  if (challenges.length === 0 || cseq === undefined || id === undefined) return;
  const before = memory.byCallId.get(`${asker} ${id}`);
  // The answer to an earlier request may arrive late; what counts is the latest request that was challenged.
  const isLate = before !== undefined && before.cseq > cseq;
  const request = memory.requests.get(requestKey(response) ?? '');
  const challenged: Challenged =
    before?.cseq === cseq
      ? { ...before, challenges: [...before.challenges, ...challenges].slice(-MOST_CHALLENGES) }
      : { request, response, cseq, challenges };
  if (!isLate) memory.byCallId.set(`${asker} ${id}`, challenged);
  for (const challenge of challenges)
    memory.byNonce.set(`${asker} ${textOf(challenge, 'nonce')}`, challenged);
}

/** Challenges to one request that are kept, the latest: few servers ask it, and all credentials are compared with all. */
const MOST_CHALLENGES = 32;

function readRequest(memory: Memory, request: Message, at: number): readonly Answer[] {
  const key = requestKey(request);
  const cseq = cseqOf(request)?.number.value;
  const method = requestLine(request)?.method.value;
  if (key === undefined || cseq === undefined || method === 'ACK' || method === 'CANCEL') return [];
  const counter = `${method} ${callIdOf(request)?.value}`;
  const cseqBefore = memory.greatestCSeq.get(counter) ?? Number.NEGATIVE_INFINITY;
  const found = askers.flatMap((asker) =>
    credentialsFor(request, asker)
      .filter((one) => !isBlank(one))
      .flatMap((credentials, _, all) =>
        answerOf(memory, { request, at, asker, credentials, isOnly: all.length === 1, cseqBefore }),
      ),
  );
  memory.greatestCSeq.set(counter, Math.max(cseqBefore, cseq));
  if (!memory.requests.has(key)) memory.requests.set(key, request);
  return found;
}

interface Candidate {
  readonly request: Message;
  readonly at: number;
  readonly asker: Asker;
  readonly credentials: Credentials;
  /** No other credentials for the same asker stand in the request. */
  readonly isOnly: boolean;
  readonly cseqBefore: number;
}

function answerOf(memory: Memory, candidate: Candidate): readonly Answer[] {
  const { request, at, credentials, cseqBefore, asker } = candidate;
  const identity = `${requestKey(request)} ${request.text.slice(credentials.from, credentials.to)}`;
  const seenBefore = memory.judged.has(identity);
  memory.judged.add(identity);
  const challenged = seenBefore ? undefined : challengedBefore(memory, candidate);
  const challenge = challenged && closest(challenged.challenges, candidate);
  if (!challenged || !challenge) return [];
  const question = `${asker} ${requestKey(challenged.response)}`;
  const isSameMethod = cseqOf(challenged.response)?.method.value === requestLine(request)?.method.value;
  const isRetry = isSameMethod && !memory.answered.has(question);
  if (isRetry) memory.answered.add(question);
  return [
    {
      at,
      request,
      credentials,
      challenged,
      challenge,
      isRetry,
      cseqBefore: Math.max(cseqBefore, challenged.cseq),
    },
  ];
}

/**
 * The challenge of the same Call-ID counts if it had this nonce or if the request is a later one. A client may also
 * use a nonce that it got elsewhere, in another call or in an Authentication-Info.
 */
function challengedBefore(memory: Memory, candidate: Candidate): Challenged | undefined {
  const { request, asker, credentials } = candidate;
  const nonce = textOf(credentials, 'nonce');
  const here = memory.byCallId.get(`${asker} ${callIdOf(request)?.value}`);
  if (here?.challenges.some((challenge) => textOf(challenge, 'nonce') === nonce)) return here;
  if (nonce !== undefined && memory.nextNonces.has(nonce)) return undefined;
  const isLater = here !== undefined && (cseqOf(request)?.number.value ?? 0) > here.cseq;
  return isLater ? here : memory.byNonce.get(`${asker} ${nonce}`);
}

/**
 * Nonce before realm before algorithm, and of equals the latest. A challenge that shares neither nonce nor realm is
 * taken only if nothing else can be meant.
 */
function closest(
  challenges: readonly Challenge[],
  { credentials, isOnly }: Candidate,
): Challenge | undefined {
  let best: Challenge | undefined;
  let most = 0;
  for (const challenge of challenges) {
    const likeness = likenessOf(challenge, credentials);
    if (likeness < most) continue;
    best = challenge;
    most = likeness;
  }
  const isMeant = most > 1 || (isOnly && challenges.length === 1);
  return isMeant ? best : undefined;
}

function likenessOf(challenge: Challenge, credentials: Credentials): number {
  return (
    (isShared('nonce', challenge, credentials) ? 4 : 0) +
    (isShared('realm', challenge, credentials) ? 2 : 0) +
    (isShared('algorithm', challenge, credentials) ? 1 : 0)
  );
}

/** Nonces and realms are compared with case, names of algorithms without (RFC 3261 §7.3.1). */
function isShared(
  name: 'nonce' | 'realm' | 'algorithm',
  challenge: Challenge,
  credentials: Credentials,
): boolean {
  const [asked, given] = [textOf(challenge, name), textOf(credentials, name)];
  return name === 'algorithm' ? asked?.toLowerCase() === given?.toLowerCase() : asked === given;
}
