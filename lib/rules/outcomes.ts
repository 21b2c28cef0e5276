import { contactExpires } from '@/lib/sip/contact-parameters';
import { expires } from '@/lib/sip/headers/expires';
import { firstOf } from '@/lib/sip/values-of';
import { addressContacts } from './reading/bindings';
import { askers, challengesOf, credentialsFor } from './reading/digest-values';
import { isStale } from './reading/is-stale';
import { type FinalResponse, type Register, registersIn } from './reading/registers';
import { statusLine } from './reading/start';
import type { Exchange } from './rule';

/** What became of a registration in an exchange: the question with which somebody opens a trace. */
export interface Outcome {
  /** The address-of-record in To, as it is compared. */
  readonly aor: string;
  /** True if the registrar did what it was asked to. */
  readonly isGood: boolean;
  /** Index of the message that decides it. */
  readonly at: number;
  /** One or two sentences: what happened, and where to look further. `name` gives a message its name, such as F3. */
  readonly tell: (name: (at: number) => string) => string;
}

/** What became of each address-of-record: how the last REGISTER for it ended. */
export function outcomesOf(exchange: Exchange): readonly Outcome[] {
  const last = new Map(registersIn(exchange).map((register) => [register.aor, register]));
  return [...last.values()].map(outcomeOf);
}

function outcomeOf(register: Register): Outcome {
  const { aor, at, isAnswered } = register;
  const final = register.finals.at(-1);
  if (final === undefined)
    return { aor, at, isGood: false, tell: isAnswered ? unfinished(register) : unheard(register) };
  if (final.status < 300) return { aor, at: final.at, isGood: true, tell: () => accepted(register) };
  return { aor, at: final.at, isGood: false, tell: refusal(register, final) };
}

type Tell = Outcome['tell'];

function unheard({ at, seen, lastSentAt }: Register): Tell {
  const first = seen.at;
  const span = first === undefined || lastSentAt === undefined ? 0 : (lastSentAt - first) / 1000;
  const tried = span > 0 ? `, though it was sent again for ${span.toLocaleString('en')} seconds` : '';
  return (name) =>
    `Nobody answered the REGISTER in ${name(at)}${tried}. Look whether address, port and transport are those of the registrar, and whether a firewall lets requests out and answers in.`;
}

function unfinished({ at }: Register): Tell {
  return (name) => `The REGISTER in ${name(at)} was received, but no final answer to it is here.`;
}

function accepted({ request }: Register): string {
  const contacts = addressContacts(request);
  if (contacts.some((one) => (contactExpires(one)?.value ?? firstOf(request, expires)?.value) !== 0)) {
    return 'The registration succeeded.';
  }
  return contacts.length > 0
    ? 'The binding was removed, as was asked for.'
    : 'The registrar did what it was asked for.';
}

function refusal({ request, at }: Register, { response, at: answeredAt, status }: FinalResponse): Tell {
  const asker = status === 401 ? 'server' : status === 407 ? 'proxy' : undefined;
  if (asker === undefined) {
    const reason = statusLine(response)?.reason.value ?? '';
    return (name) =>
      `The REGISTER in ${name(at)} was refused with ${`${status} ${reason}`.trim()} in ${name(answeredAt)}.`;
  }
  const isProven = askers.some((one) => credentialsFor(request, one).length > 0);
  if (!isProven) return (name) => `The challenge in ${name(answeredAt)} was not answered with credentials.`;
  if (challengesOf(response, asker).some(isStale)) {
    return (name) =>
      `The nonce in ${name(at)} was too old: ${name(answeredAt)} gives another one, and the phone has to answer that.`;
  }
  return (name) =>
    `The credentials in ${name(at)} were refused in ${name(answeredAt)}: the password, or the way in which the response was computed, is wrong. Open ${name(at)} and look under Digest.`;
}
