import { own } from '../../own';
import type { Route } from '../../route';
import { splitAddress } from '../../split-address';
import type { Failures, Registrar } from '../registrar-state';

/** Why nobody at the host that this comes from is answered now (ms), in one sentence; undefined if they are. */
export function lockedOut(registrar: Registrar, { source }: Route, now: number): string | undefined {
  const { host } = splitAddress(source);
  const until = own(registrar.failures, host)?.silentUntil;
  if (until === undefined || until <= now) return undefined;
  const left = Math.ceil((until - now) / 1000);
  const { lockout } = registrar.config.policy.authentication;
  const why = lockout?.every401
    ? `Too many 401s went to ${host}`
    : `Too many wrong passwords came from ${host}`;
  return `${why}: nothing from there is answered for ${left} seconds more.`;
}

/** After one more wrong password from a host: where the policy knows a lockout, the last one that it bears begins it. */
export function afterFailure(registrar: Registrar, route: Route, now: number): Registrar {
  const { lockout } = registrar.config.policy.authentication;
  if (lockout === undefined) return registrar;
  const host = splitAddress(route.source).host;
  const failures = stillCounting(registrar.failures, now);
  const count = (own(failures, host)?.count ?? 0) + 1;
  const counted: Failures =
    count < lockout.failures ? { count } : { count, silentUntil: now + lockout.silence };
  return { ...registrar, failures: { ...failures, [host]: counted } };
}

/** After a challenge to whom nothing can be blamed: for a guard that counts every 401 it is a wrong password too. */
export function afterChallenge(registrar: Registrar, route: Route, now: number): Registrar {
  const { lockout } = registrar.config.policy.authentication;
  return lockout?.every401 ? afterFailure(registrar, route, now) : registrar;
}

/** After a right password from a host: the row of wrong ones is over, but not for a guard that sees only the 401s. */
export function afterSuccess(registrar: Registrar, route: Route): Registrar {
  const host = splitAddress(route.source).host;
  const { lockout } = registrar.config.policy.authentication;
  if (lockout?.every401 || own(registrar.failures, host) === undefined) return registrar;
  const { [host]: _, ...failures } = registrar.failures;
  return { ...registrar, failures };
}

/** Without those whose lockout is over: they begin anew. */
function stillCounting(failures: Registrar['failures'], now: number): Registrar['failures'] {
  return Object.fromEntries(
    Object.entries(failures).filter(([, { silentUntil }]) => silentUntil === undefined || silentUntil > now),
  );
}
