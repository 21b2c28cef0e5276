import { logClock } from '../log-clock';
import { splitEndpoint } from '../log-endpoint';
import { logOf } from '../log-of';

/** What sngrep saves as text: a line with time and ends above each message, and empty lines below it. */
export const sngrep = logOf({
  name: 'sngrep',
  above:
    /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{1,6}) (?<source>\S{3,60}:\d{1,5}) -> (?<destination>\S{3,60}:\d{1,5})[ \t]*\r?\n/gm,
  wayOf: ({ time = '', source = '', destination = '' }) => ({
    source: splitEndpoint(source),
    destination: splitEndpoint(destination),
    transport: undefined,
    at: logClock(time),
  }),
});
