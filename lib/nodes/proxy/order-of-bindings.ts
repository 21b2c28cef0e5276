import type { Binding } from '../registrar/registrar-state';

/**
 * By preference, the same q at the same time (RFC 3261 §16.6). A second flow of a phone waits until the first has failed
 * (RFC 5626 §5.3).
 */
export function byPreference(bindings: readonly Binding[]): readonly (readonly Binding[])[] {
  const levels = [...new Set(bindings.map(preference))].toSorted((a, b) => b - a);
  return levels.flatMap((level) => {
    const group = bindings.filter((binding) => preference(binding) === level);
    const spare = group.filter((one, at) => group.slice(at + 1).some((later) => isSameDevice(one, later)));
    const first = group.filter((binding) => !spare.includes(binding));
    return [first, ...spare.toReversed().map((binding) => [binding])];
  });
}

/**
 * One after another, the one that was refreshed last first: a device with several bindings was restarted, or has several
 * flows (RFC 5627 §6.1).
 */
export function latestFirst(bindings: readonly Binding[]): readonly (readonly Binding[])[] {
  return bindings.toReversed().map((binding) => [binding]);
}

/** A contact without q counts as 1: RFC 3261 §20.10 leaves it open, and that is what everybody takes. */
function preference({ q }: Binding): number {
  const value = Number(q ?? 1);
  return Number.isNaN(value) ? 1 : value;
}

function isSameDevice(a: Binding, b: Binding): boolean {
  return a.instance !== undefined && a.instance === b.instance && a.regId !== undefined;
}
