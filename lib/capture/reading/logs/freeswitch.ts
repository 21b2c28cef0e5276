import { logClock } from '../log-clock';
import { logEndpoint } from '../log-endpoint';
import { logOf } from '../log-of';

/**
 * FreeSWITCH, with `sofia profile … siptrace on`, and others with the same library: a line with size, the other end and the
 * time of day, mostly a line of hyphens above the message and below it, and mostly three spaces before each line.
 */
export const freeswitch = logOf({
  name: 'FreeSWITCH',
  above:
    /^.{0,120}?\b(?<way>recv|send) \d{1,9} bytes (?:from|to) (?<transport>\w{2,5})\/\[(?<address>[^\]\r\n]{1,60})\](?::(?<port>\d{1,5}))? at (?<time>[\d:. -]{8,40}):[ \t]*\r?\n(?:[ \t]*-{20,}[ \t]*\r?\n)?/gm,
  below: /^(?:[ \t]*-{20,}[ \t]*$|(?:[\da-f-]{36} )?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,6} )/m,
  margin: / {1,3}/y,
  wayOf({ way, transport, address = '', port = '5060', time = '' }) {
    const end = logEndpoint(address, port);
    return {
      source: way === 'recv' ? end : undefined,
      destination: way === 'send' ? end : undefined,
      transport,
      at: logClock(time),
    };
  },
});
