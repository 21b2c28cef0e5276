import type { Evidence } from '@/lib/sim/scenario';
import { contactQ } from '@/lib/sip/contact-parameters';
import { MAX_DELTA_SECONDS } from '@/lib/sip/delta-seconds';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { addressContacts } from '../address-contacts';
import { bindingFor } from '../binding-for';
import { grantedSeconds, type Interval, requestedInterval } from '../contact-interval';
import { type ContactTarget, contactTarget, isBindingOf } from '../contact-target';
import { currentBindings } from '../current-bindings';
import { refuseLoopToGruu, rememberGruus, withGruus } from '../gruus';
import { withBindings } from '../location-table';
import { refuseOutdated } from '../refuse-outdated';
import type { Binding } from '../registrar-state';
import {
  type Ask,
  aorOf,
  type Passed,
  pass,
  type Refused,
  type RegistrarStep,
  refuse,
} from '../registrar-step';
import { showing } from '../showing';

/** Adds, refreshes and removes bindings, all or none (RFC 3261 §10.3 step 7). */
export const updateBindings: RegistrarStep = {
  step: '10.3 step 7',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const contacts = addressContacts(ask.request);
    if (contacts.length === 0) return undefined;
    const changes: Change[] = [];
    for (const value of contacts) {
      const change = changeFor(ask, value);
      if ('pass' in change) return change;
      changes.push(change);
    }
    return showing(commit(ask, changes), ...contacts, ...changes.map(({ stated }) => stated));
  },
};

/** What one contact of the request changes. */
interface Change {
  readonly target: ContactTarget;
  /** Absent where it is removed. */
  readonly binding?: Binding;
  /** How it came to its time, in a sentence, and what the request says about it; removals and times without end have none. */
  readonly time?: string;
  readonly stated?: Evidence;
}

function changeFor(ask: Ask, value: AddressValue): Change | Refused {
  const target = contactTarget(ask, value);
  const requested = requestedInterval(ask, value);
  const stored = currentBindings(ask);
  const refused =
    refuseQ(ask, value) ??
    refuseBrief(ask, requested) ??
    refuseLoopToGruu(ask, value, target, requested.seconds) ??
    refuseOutdated(
      ask,
      stored.filter((binding) => isBindingOf(binding, target)),
    );
  if (refused) return refused;
  if (requested.seconds === 0) return { target };
  const granted = grantedSeconds(ask, value, requested.seconds);
  const { stated } = requested;
  const binding = bindingFor(ask, value, target, granted);
  return { target, binding, time: timeInWords(requested, granted), ...(stated && { stated }) };
}

function refuseQ(ask: Ask, value: AddressValue): Refused | undefined {
  const q = contactQ(value);
  if (q === undefined || !Number.isNaN(q.value)) return undefined;
  const because = `The preference q=${ask.request.text.slice(q.from, q.to)} cannot be read.`;
  return showing(refuse(ask, 400, 'Bad Request: q is not a number from 0 to 1', because), q);
}

/** Too short, which only less than an hour may be called. */
function refuseBrief(ask: Ask, { seconds, stated }: Interval): Refused | undefined {
  const { minExpires } = ask.registrar.config.policy.binding;
  if (seconds === 0 || seconds >= minExpires || seconds >= ONE_HOUR) return undefined;
  const because = `${seconds} seconds are too short for this registrar, which wants at least ${minExpires}.`;
  const refused = refuse(ask, 423, 'Interval Too Brief', because, [['Min-Expires', String(minExpires)]]);
  return showing(refused, stated);
}

const ONE_HOUR = 3600;

/** Makes all changes visible at once, if they leave no more contacts than the policy allows. */
function commit(ask: Ask, changes: readonly Change[]): Passed | Refused {
  const { registrar } = ask;
  const aor = aorOf(ask);
  const before = currentBindings(ask);
  const changed = changes.reduce(applyChange, before);
  const { most, whenFull } = registrar.config.policy.binding.contacts ?? UNLIMITED;
  if (changed.length > most && whenFull === '403') {
    const because = `${aor} may have ${most} contacts, and would have ${changed.length}.`;
    return refuse(ask, 403, `Forbidden: at most ${most} contact${most === 1 ? '' : 's'}`, because);
  }
  const after = withGruus(ask, changed.slice(-most));
  const written = after.filter((stored) =>
    changes.some(({ target, binding }) => binding && isBindingOf(stored, target)),
  );
  const bindings = withBindings(registrar.bindings, aor, after);
  const gruus = rememberGruus(registrar.gruus, aor, after);
  const next: Ask = { ...ask, registrar: { ...registrar, bindings, gruus }, written };
  const times = new Set(changes.flatMap(({ time }) => time ?? []));
  return pass(next, [describe(before, after, written.length), ...times].join(' '));
}

const UNLIMITED = { most: Number.POSITIVE_INFINITY, whenFull: '403' } as const;

/** How a contact came to its time (RFC 3261 §10.3 step 7). */
function timeInWords({ seconds, stated, isMalformed }: Interval, granted: number): string {
  if (isMalformed) return 'A time that cannot be read counts as 3600 seconds (RFC 3261 §10.2).';
  if (granted === MAX_DELTA_SECONDS) return 'A Contact that does not go away with a device holds for ever.';
  if (granted < seconds) return `${seconds} seconds are more than this registrar grants: ${granted}.`;
  return stated === undefined
    ? `The request asks for no time, so it is for the registrar to say: ${granted} seconds.`
    : `It grants the ${granted} seconds that the request asks for.`;
}

/** The binding that is written moves to the end: the first one is the one that was not written for the longest time. */
function applyChange(bindings: readonly Binding[], { target, binding }: Change): readonly Binding[] {
  const others = bindings.filter((candidate) => !isBindingOf(candidate, target));
  return binding ? [...others, binding] : others;
}

function describe(before: readonly Binding[], after: readonly Binding[], written: number): string {
  const gone = before.filter((binding) => !after.some((other) => isBindingOf(other, binding))).length;
  return `The address-of-record has ${after.length} binding${after.length === 1 ? '' : 's'} now: ${written} written, ${gone} removed.`;
}
