import type { Evidence } from '@/lib/sim/scenario';
import { contactExpires, contactInstance, contactRegId } from '@/lib/sip/contact-parameters';
import { deltaSeconds } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { contact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import { flowTimer } from '@/lib/sip/headers/flow-timer';
import { require } from '@/lib/sip/headers/require';
import { to } from '@/lib/sip/headers/to';
import type { Message } from '@/lib/sip/message';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { fieldsNamed, firstOf, valuesOf } from '@/lib/sip/values-of';
import { asksOutbound, wantedSeconds } from './register-request';
import { evidenceOf, responseNote } from './response-note';
import { failureOf, type Task } from './task';
import {
  type Attempt,
  type Line,
  personalityOf,
  type Taught,
  type UserAgentConfig,
} from './user-agent-state';
import type { Verdict } from './verdict';

/** What a registration lasts where the response gives no time (RFC 3261 §10.2.1.1): one hour, in seconds. */
const ONE_HOUR = 3600;

/** Reads a 200 to a REGISTER: it lists all Contacts of the address-of-record, not this phone's alone (RFC 3261 §10.2.4). */
export function judgeSuccess(
  { config, taught }: Line,
  attempt: Attempt,
  response: Message,
  status: number,
): Verdict {
  const contacts = valuesOf(response, contact).filter((value) => value.kind === 'address');
  const listed = contacts.map(({ uri }) => uri.value);
  const { task } = attempt;
  const learnt = { listed, taught: lessonOf(response, config, taught) };
  if (task.do !== 'register') {
    return { do: 'done', ...learnt, note: responseNote('ok', successOf(task, listed), specOf(task)) };
  }
  const fault = personalityOf(config).unreadableContact === 'stop' ? faultOfList(response) : undefined;
  if (fault !== undefined) {
    return fail(
      attempt,
      `the ${status} lists a Contact that this phone cannot read, and it stops there`,
      evidenceOf(fault),
    );
  }
  const mine = contacts.find((value) => isOwn(value, config));
  if (mine === undefined && personalityOf(config).missingContact === 'fail') {
    const reason = `the ${status} does not list this phone's Contact ${config.contact}`;
    return { ...fail(attempt, reason, contacts.flatMap(evidenceOf)), unbound: true };
  }
  const { seconds: granted, where, evidence } = grantedTime(response, { config, taught }, mine, contacts);
  if (granted === 0) {
    return { ...fail(attempt, 'the registrar granted 0 seconds', evidence), unbound: true };
  }
  const doubt = mine === undefined ? NOT_LISTED : '';
  const text = `Registered for ${granted} seconds: ${where}.${doubt}${aboutFlow(config, learnt.taught)}`;
  return { do: 'done', granted, ...learnt, note: responseNote('ok', text, 'RFC 3261 §10.2.4', evidence) };
}

/**
 * A 200 lists all bindings (RFC 3261 §10.3 step 8), and the phone looks for its own among them (§10.2.4). What it is to do
 * without one the RFC does not say: most phones believe the 200, since a NAT that writes another address into the request
 * does just that.
 */
const NOT_LISTED =
  ' None of the Contacts listed is that of this phone: something on the way may have written another address, and calls may not arrive.';

/** The own Contact: the same URI (RFC 3261 §19.1.4) or, whatever became of that on the way, the same device and flow. */
function isOwn(value: AddressValue, config: UserAgentConfig): boolean {
  if (sameUri(value.uri.value, config.contact)) return true;
  const { instance, regId } = config;
  return (
    instance !== undefined &&
    contactInstance(value)?.value === instance &&
    contactRegId(value)?.value === regId
  );
}

/** The first fault of form among the Contacts. */
function faultOfList(response: Message): Evidence | undefined {
  const fields = fieldsNamed(response, 'Contact');
  return response.problems.find((fault) =>
    fields.some(({ from, to }) => from <= fault.from && fault.to <= to),
  );
}

interface Time {
  readonly seconds: number;
  /** For people. */
  readonly where: string;
  readonly evidence: readonly Evidence[];
}

/** For how long, by the place that this phone looks at. The only Contact listed is taken for the own one, in other words. */
function grantedTime(
  response: Message,
  { config, taught }: Pick<Line, 'config' | 'taught'>,
  mine: AddressValue | undefined,
  contacts: readonly AddressValue[],
): Time {
  const { grantedFrom } = personalityOf(config);
  const own = mine ?? (contacts.length === 1 ? contacts[0] : undefined);
  const source =
    grantedFrom === 'own-contact' ? own : grantedFrom === 'first-contact' ? contacts[0] : undefined;
  const time = source && contactExpires(source);
  if (time !== undefined) {
    const where =
      source === mine ? "the time stands at this phone's own Contact" : 'so says the first Contact';
    return { seconds: deltaSeconds(time.value), where, evidence: evidenceOf(time) };
  }
  const stated = firstOf(response, expires);
  if (stated !== undefined) {
    const where = 'so says the Expires header field';
    return { seconds: deltaSeconds(stated.value), where, evidence: evidenceOf(stated) };
  }
  const asked = wantedSeconds(config, taught);
  return asked === undefined
    ? { seconds: ONE_HOUR, where: 'the answer states no time, and an hour is usual', evidence: [] }
    : { seconds: asked, where: 'the answer states no time, so it is what was asked for', evidence: [] };
}

function successOf(task: Exclude<Task, { do: 'register' }>, listed: readonly string[]): string {
  const left = listed.length === 0 ? 'no Contact any more' : listed.join(', ');
  switch (task.do) {
    case 'add':
      return `Added: the registrar lists ${left}.`;
    case 'fetch':
      return `The registrar lists ${left}.`;
    case 'remove':
    case 'remove-all':
      return `Removed: the registrar lists ${left}.`;
  }
}

function specOf(task: Task): string {
  switch (task.do) {
    case 'register':
    case 'add':
      return 'RFC 3261 §10.2.1';
    case 'fetch':
      return 'RFC 3261 §10.2.3';
    case 'remove':
    case 'remove-all':
      return 'RFC 3261 §10.2.2';
  }
}

/** What a 200 says beside the Contacts. */
function lessonOf(response: Message, config: UserAgentConfig, taught: Taught): Taught {
  const { outbound, flowTimer: _before, ...rest } = taught;
  const address = firstOf(response, to);
  const toTag = address && parameter(address, 'tag')?.text;
  const agreed =
    asksOutbound(config, taught) &&
    valuesOf(response, require).some(({ value }) => value.toLowerCase() === 'outbound');
  const seconds = firstOf(response, flowTimer)?.value;
  return {
    ...rest,
    ...(toTag === undefined ? {} : { toTag }),
    ...(agreed ? { outbound: 'granted' } : outbound === 'refused' ? { outbound } : {}),
    ...(agreed && seconds ? { flowTimer: seconds } : {}),
  };
}

/** Whether calls come over the connection that the phone registered with, where it asked for that (RFC 5626 §4.2.1). */
function aboutFlow(config: UserAgentConfig, taught: Taught): string {
  if (!asksOutbound(config, taught)) return '';
  return taught.outbound === 'granted'
    ? ' Calls come over this flow.'
    : ' Nobody on the way agreed to outbound, so calls go to the Contact.';
}

function fail({ task, refreshes }: Attempt, reason: string, evidence: readonly Evidence[]): Refused {
  const text = `${failureOf(task, refreshes)}: ${reason}.`;
  return { do: 'fail', note: responseNote('refused', text, 'RFC 3261 §10.2.4', evidence) };
}

type Refused = Extract<Verdict, { do: 'fail' }>;
