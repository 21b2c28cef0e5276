import type { Candidate } from './completion';
import { methods } from './methods';

interface UriParameter {
  readonly name: string;
  readonly what: string;
  /** What it may say; empty: anything. Absent: it is written without a value. */
  readonly values?: readonly (readonly [value: string, what: string])[];
}

/** Parameters of SIP and SIPS URIs: RFC 3261 §19.1.1, RFC 5626 and RFC 5627. */
const uriParameters: readonly UriParameter[] = [
  {
    name: 'transport',
    what: 'How this URI is to be reached (RFC 3261 §19.1.1).',
    values: [
      ['udp', 'Over UDP: the usual one where none is named.'],
      ['tcp', 'Over TCP.'],
      ['tls', 'Over TLS; a sips URI says the same better (RFC 3261 §26.2.2).'],
      ['sctp', 'Over SCTP.'],
      ['ws', 'Over WebSocket, secured by TLS in a sips URI (RFC 7118).'],
    ],
  },
  { name: 'lr', what: 'This proxy leaves the Request-URI alone: it is a loose router (RFC 3261 §16.12).' },
  {
    name: 'ob',
    what: 'Requests in a dialog are to come down the flow of this registration (RFC 5626 §5.1).',
  },
  { name: 'gr', what: 'This URI leads to one device of the user, a GRUU (RFC 5627 §5).' },
  { name: 'maddr', what: 'The address to send to instead of the host (RFC 3261 §19.1.1).', values: [] },
  {
    name: 'user',
    what: 'How the user part is to be read (RFC 3261 §19.1.1).',
    values: [
      ['phone', 'As a telephone number.'],
      ['ip', 'As a user name.'],
    ],
  },
  { name: 'method', what: 'The method of the request that is made from this URI.', values: [] },
  { name: 'ttl', what: 'How many routers a multicast packet may pass.', values: [] },
];

/** What a list of names leaves out, and whether a value follows already. */
interface NamedPlace {
  readonly hasValue: boolean;
  readonly others: ReadonlySet<string>;
}

export function uriParameterNames({ hasValue, others }: NamedPlace): readonly Candidate[] {
  return uriParameters
    .filter(({ name }) => !others.has(name))
    .map(({ name, what, values }) => ({
      label: name,
      detail: what,
      kind: 'parameter',
      ...(values === undefined || hasValue ? {} : { insert: `${name}=` }),
    }));
}

/** What the parameter of that name (lower case) may say. */
export function uriParameterValues(name: string): readonly Candidate[] {
  if (name === 'method') return methods;
  const values = uriParameters.find((one) => one.name === name)?.values ?? [];
  return values.map(([label, detail]) => ({ label, detail, kind: 'value' }));
}
