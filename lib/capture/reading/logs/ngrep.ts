import { logClock } from '../log-clock';
import { splitEndpoint } from '../log-endpoint';
import { logOf } from '../log-of';

/**
 * What `ngrep -W byline` prints: U for UDP or T for TCP, the time if it was asked for (-t), the ends, flags of TCP, a number.
 * Of each line end the CR is a dot.
 */
export const ngrep = logOf({
  name: 'ngrep',
  above:
    /^#*(?<protocol>[UT]) (?:(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d{1,6}) )?(?<source>\S{3,60}:\d{1,5}) -> (?<destination>\S{3,60}:\d{1,5})(?: \[[A-Z]*\])?(?: #\d+)?[ \t]*\r?\n/gm,
  // Marks of packets that did not match.
  below: /^#+\s*$/m,
  dots: true,
  wayOf: ({ protocol, time = '', source = '', destination = '' }) => ({
    source: splitEndpoint(source),
    destination: splitEndpoint(destination),
    transport: protocol === 'U' ? 'UDP' : 'TCP',
    at: logClock(time),
  }),
});
