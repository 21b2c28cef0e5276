import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import type { Exchange, Observed } from '../rule';
import { branchOf, callIdOf, cseqOf, requestKey, toOf } from './identity';
import { oncePer } from './once-per';
import { placesDiffer } from './places-differ';
import { isRegister, statusLine } from './start';

/**
 * A REGISTER as its client sent it. Retransmissions, and copies at other hops, are folded into what was seen first, so
 * that each of these is one attempt to change or to read the bindings of an address-of-record.
 */
export interface Register {
  /** As seen first: of several hops the one next to the client. */
  readonly request: Message;
  /** Index of that sighting in the exchange. */
  readonly at: number;
  /** What is known of its way there. */
  readonly seen: Observed;
  readonly callId: string;
  readonly cseq: number;
  /** The address-of-record in To as a registrar uses it for an index; empty where To cannot be read. */
  readonly aor: string;
  /** ms when it was seen last, as a retransmission or at the last hop; undefined where no time is known. */
  readonly lastSentAt: number | undefined;
  /** Final responses to it in the order in which they were seen, each once. */
  readonly finals: readonly FinalResponse[];
  /** True if any response was seen, a provisional one included. */
  readonly isAnswered: boolean;
  /** The REGISTER with the same Call-ID before this one. */
  readonly before: Register | undefined;
}

/** A final response to a REGISTER. Copies at other hops and retransmissions are folded into what was seen first. */
export interface FinalResponse {
  readonly response: Message;
  /** Index of the first sighting in the exchange. */
  readonly at: number;
  readonly status: number;
  /** ms when it was seen last, which is nearest to the moment when the client got it. */
  readonly lastSeenAt: number | undefined;
}

/** Every REGISTER of an exchange, in the order of their first sightings. */
export const registersIn = oncePer((exchange: Exchange): readonly Register[] => {
  const memory = newMemory();
  exchange.messages.forEach((seen, at) => {
    if (isRegister(seen.message)) readRequest(memory, seen, at);
    else if (statusLine(seen.message)) readResponse(memory, seen, at);
  });
  return memory.all;
});

/** The response by which the registrar accepted it. */
export function acceptance({ finals }: Register): FinalResponse | undefined {
  return finals.find(({ status }) => status >= 200 && status < 300);
}

/** What is being put together: the same as `Register` for who reads it. */
type Draft = {
  -readonly [Part in Exclude<keyof Register, 'finals'>]: Register[Part];
} & { readonly finals: FinalDraft[] };
type FinalDraft = { -readonly [Part in keyof FinalResponse]: FinalResponse[Part] };

interface Memory {
  readonly all: Draft[];
  readonly byText: Map<string, Draft>;
  /** The latest with a Call-ID and a number in CSeq; also with the branch of the client, by which responses find it. */
  readonly byKey: Map<string, Draft>;
  readonly byCallId: Map<string, Draft>;
  /** Final responses by what they say to which request. */
  readonly byWords: Map<string, FinalDraft>;
}

function newMemory(): Memory {
  return { all: [], byText: new Map(), byKey: new Map(), byCallId: new Map(), byWords: new Map() };
}

function readRequest(memory: Memory, seen: Observed, at: number): void {
  const { message } = seen;
  const [key, callId, cseq] = [requestKey(message), callIdOf(message), cseqOf(message)?.number.value];
  if (key === undefined || !callId || cseq === undefined || Number.isNaN(cseq)) return;
  const latest = memory.byKey.get(key);
  const known = memory.byText.get(message.text) ?? (latest && isCopy(latest, seen) ? latest : undefined);
  if (known) known.lastSentAt = seen.at ?? known.lastSentAt;
  const draft: Draft = known ?? {
    request: message,
    at,
    seen,
    callId: callId.value,
    cseq,
    aor: canonicalAor(toOf(message)?.uri.value ?? ''),
    lastSentAt: seen.at,
    finals: [],
    isAnswered: false,
    before: memory.byCallId.get(callId.value),
  };
  memory.byText.set(message.text, draft);
  if (known) return;
  memory.all.push(draft);
  memory.byKey.set(key, draft).set(`${key} ${clientBranch(message)}`, draft);
  memory.byCallId.set(callId.value, draft);
}

/**
 * True if a REGISTER with the Call-ID and the number of an earlier one is the same once more: a proxy has put a Via on top,
 * or something on the way has changed it before anybody answered. A new request of the client with an old number is
 * none: it comes after the answer, or from the same place with a branch of its own.
 */
function isCopy(known: Draft, { message, source, destination }: Observed): boolean {
  if (valuesOf(message, via).length > valuesOf(known.request, via).length) return true;
  const isFromElsewhere = placesDiffer(source, known.seen.source);
  if (known.finals.length > 0) return isFromElsewhere && placesDiffer(destination, known.seen.destination);
  const isSamePlace = source !== undefined && !isFromElsewhere;
  return !isSamePlace || clientBranch(message) === clientBranch(known.request);
}

/** The branch in the undermost Via, which is that of the client. */
function clientBranch(message: Message): string | undefined {
  return branchOf(valuesOf(message, via).at(-1))?.text;
}

function readResponse(memory: Memory, { message, at: time }: Observed, at: number): void {
  const status = statusLine(message)?.status.value ?? 0;
  const key = requestKey(message) ?? '';
  const draft = memory.byKey.get(`${key} ${clientBranch(message)}`) ?? memory.byKey.get(key);
  if (!draft || cseqOf(message)?.method.value !== 'REGISTER') return;
  draft.isAnswered = true;
  if (status < 200) return;
  const says = `${draft.at} ${status} ${UNCHANGED.map((name) => fieldText(message, name)).join('\n')}`;
  const known = memory.byWords.get(says);
  if (known) {
    known.lastSeenAt = time ?? known.lastSeenAt;
    return;
  }
  const final = { response: message, at, status, lastSeenAt: time };
  memory.byWords.set(says, final);
  draft.finals.push(final);
}

/** What a proxy that sends a response on leaves alone: by it two sightings of one response are known. */
const UNCHANGED = ['To', 'Contact', 'WWW-Authenticate', 'Proxy-Authenticate'];

function fieldText(message: Message, name: string): string {
  return fieldsNamed(message, name)
    .map(({ value }) => value.value)
    .join();
}
