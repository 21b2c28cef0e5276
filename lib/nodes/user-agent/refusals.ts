/** Why a request was refused for good, and where the RFC says so. */
interface Refusal {
  readonly because: string;
  readonly spec: string;
}

/** What a status says to a phone that registers, and that trying the same again would not help. */
export const refusals: Readonly<Record<number, Refusal>> = {
  400: { because: 'it could not make sense of the request', spec: 'RFC 3261 §21.4.1' },
  403: { because: 'it understood, and does not allow it', spec: 'RFC 3261 §21.4.4' },
  404: { because: 'it does not know the address-of-record', spec: 'RFC 3261 §21.4.5' },
  416: { because: 'it does not know the scheme of the Request-URI', spec: 'RFC 3261 §21.4.14' },
  420: {
    because: 'the request requires an extension that somebody on the way does not know',
    spec: 'RFC 3261 §21.4.15',
  },
  421: { because: 'it wants an extension that this phone does not know', spec: 'RFC 3261 §21.4.16' },
  423: {
    because: 'the time asked for was too short, and no longer one can be asked for',
    spec: 'RFC 3261 §10.2.8',
  },
  439: {
    because:
      'the first proxy on the way cannot do outbound, and there is nothing else that this phone would try',
    spec: 'RFC 5626 §6',
  },
  481: {
    because: 'it looked for a dialog, as the request had a tag in To, and REGISTER belongs to none',
    spec: 'RFC 3261 §12.2.2',
  },
  482: { because: 'it saw the same request twice', spec: 'RFC 3261 §8.2.2.2' },
  483: { because: 'the request went through too many proxies', spec: 'RFC 3261 §21.4.21' },
  494: {
    because: 'it wants to agree on security first, which this phone cannot do',
    spec: 'RFC 3329 §2.3.1',
  },
};
