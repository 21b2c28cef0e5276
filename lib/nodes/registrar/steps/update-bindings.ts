import { contactQ } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { addressContacts } from '../address-contacts';
import { bindingFor } from '../binding-for';
import { grantedSeconds, type Interval, requestedInterval } from '../contact-interval';
import { type ContactTarget, contactTarget, isBindingOf } from '../contact-target';
import { currentBindings } from '../current-bindings';
import { refuseLoopToGruu, withGruus } from '../gruus';
import { withBindings } from '../location-table';
import { refuseOutdated } from '../refuse-outdated';
import type { Binding } from '../registrar-state';
import { type Ask, type Passed, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
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
    return showing(commit(ask, changes), ...contacts);
  },
};

/** What one contact of the request changes. */
interface Change {
  readonly target: ContactTarget;
  /** Absent where it is removed. */
  readonly binding?: Binding;
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
  return { target, binding: bindingFor(ask, value, target, grantedSeconds(ask, value, requested.seconds)) };
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
  const { registrar, aor = '' } = ask;
  const { maxContacts, whenFull } = registrar.config.policy.binding;
  const before = currentBindings(ask);
  const changed = changes.reduce(applyChange, before);
  const isFull = maxContacts !== undefined && changed.length > maxContacts;
  if (isFull && whenFull === '403') {
    const because = `${aor} may have ${maxContacts} contacts, and would have ${changed.length}.`;
    return refuse(
      ask,
      403,
      `Forbidden: at most ${maxContacts} contact${maxContacts === 1 ? '' : 's'}`,
      because,
    );
  }
  const after = withGruus(ask, isFull ? changed.slice(changed.length - maxContacts) : changed);
  const written = after.filter((stored) =>
    changes.some(({ target, binding }) => binding && isBindingOf(stored, target)),
  );
  const bindings = withBindings(registrar.bindings, aor, after);
  const next: Ask = { ...ask, registrar: { ...registrar, bindings }, written };
  return pass(next, describe(before, after, written.length));
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
