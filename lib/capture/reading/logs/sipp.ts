import { logClock } from '../log-clock';
import { logOf } from '../log-of';

/** What SIPp writes with `-trace_msg`: a line of hyphens with the time, one with transport and size, and an empty one. */
export const sipp = logOf({
  name: 'SIPp',
  above:
    /^-{20,}[ \t]+(?<time>\d{4}-\d\d-\d\d[ \tT]\d\d:\d\d:\d\d[.\d]{0,10})[^\r\n]{0,40}\r?\n(?<transport>[A-Z]{2,5}) (?:control )?message (?:sent|received) [([]\d{1,9}(?: bytes)?[)\]](?: bytes)? ?:[ \t]*\r?\n(?:[ \t]*\r?\n)?/gm,
  wayOf: ({ time = '', transport }) => ({
    source: undefined,
    destination: undefined,
    transport,
    at: logClock(time),
  }),
});
