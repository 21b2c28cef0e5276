import { logClock } from '../log-clock';
import { splitEndpoint } from '../log-endpoint';
import { logOf } from '../log-of';

/**
 * Asterisk, with `pjsip set logger on`: `<--- Received SIP request (500 bytes) from UDP:192.0.2.1:5060 --->`, or with `sip set
 * debug on` of its older channel: `<--- SIP read from UDP:192.0.2.1:5060 --->`, `<--- Transmitting (NAT) to 192.0.2.1:5060
 * --->`, `Reliably Transmitting (NAT) to 192.0.2.1:5060:`. The log file has date and origin before that line, or before each.
 */
export const asterisk = logOf({
  name: 'Asterisk',
  above:
    /^(?<margin>.{0,120}?)(?:<--- (?:Received SIP (?:request|response).{0,40}? from|SIP read from) (?<source>\S{3,80}) --->|(?:<--- )?(?:Transmitting SIP (?:request|response)|(?:Reliably )?Transmitting|Retransmitting #\d+) .{0,40}?to (?<destination>\S{3,80}?)(?: --->|:))[ \t]*\r?\n/gm,
  below: /^(?:\[.{6,80}\] ?)?(?:<-{6,}>|---[ \t]*$|--- \()/m,
  margin: /\[[^\]\r\n]{6,40}\](?: [A-Z]{4,12}\[\d+\](?:\[[^\]\r\n]{1,20}\])?(?: [\w.]{1,40}\.c:)?)? ?/y,
  wayOf({ margin = '', source, destination }) {
    const [, transport, place = ''] = END.exec(source ?? destination ?? '') ?? [];
    const end = splitEndpoint(place);
    return {
      source: source === undefined ? undefined : end,
      destination: source === undefined ? end : undefined,
      transport,
      at: logClock(margin),
    };
  },
});

const END = /^(?:(UDP|TCP|TLS|WSS?):)?(.*)$/i;
