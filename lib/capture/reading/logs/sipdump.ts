import { logEndpoint } from '../log-endpoint';
import { logOf } from '../log-of';

/** The files of Kamailio's module sipdump: a line for each fact between `=` and `~`, the message, and a line of `|`. */
export const sipdump = logOf({
  name: 'Kamailio sipdump',
  above: /^={20}[ \t]*\r?\n(?<facts>(?:[a-z]{1,20}:[^\r\n]{0,200}\r?\n){1,20})~{20}[ \t]*\r?\n/gm,
  below: /^\|{20}[ \t]*$/m,
  wayOf({ facts = '' }) {
    const fact = (name: string) => new RegExp(`^${name}:[ \\t]*(\\S+)`, 'm').exec(facts)?.[1];
    const end = (address: string | undefined, port: string | undefined) =>
      address === undefined || port === undefined ? undefined : logEndpoint(address, port);
    const at = Number(fact('time')) * 1000;
    return {
      source: end(fact('srcip'), fact('srcport')),
      destination: end(fact('dstip'), fact('dstport')),
      transport: fact('proto'),
      at: Number.isFinite(at) ? at : undefined,
    };
  },
});
