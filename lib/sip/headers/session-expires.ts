import type { Cursor } from '../cursor';
import { type Interval, intervalParts, readInterval } from '../grammar/interval';
import { type Parameter, parameter } from '../grammar/parameters';
import { reportValue } from '../grammar/report-value';
import type { HeaderGrammar } from '../header-grammar';

/** `Session-Expires: 1800;refresher=uac`, in seconds (RFC 4028 §4): how long a session lives without being refreshed. */
export const sessionExpires: HeaderGrammar<Interval> = {
  name: 'Session-Expires',
  compact: 'x',
  list: false,
  read: readSessionExpires,
  parts: intervalParts,
};

/** `refresher-param = "refresher" EQUAL ( "uas" / "uac" )` */
function readSessionExpires(cursor: Cursor): Interval {
  const value = readInterval(cursor);
  const refresher = parameter(value, 'refresher');
  if (refresher && !isRefresher(refresher)) {
    reportValue(cursor, refresher, 'Expected refresher=uac or refresher=uas');
  }
  return value;
}

/** True as well where nothing follows the equals sign, which was reported already. */
function isRefresher({ value }: Parameter): boolean {
  return value !== undefined && /^(?:ua[cs])?$/i.test(value.value);
}
