/** What a REGISTER or an answer to one says, as far as the guarantees look at it. */
export interface Said {
  /** Of an answer. */
  readonly status?: number;
  /** Call-ID and CSeq number: what names a request among all that the phones sent. */
  readonly request: string;
  readonly callId: string;
  readonly cseq: number;
  readonly branch: string;
  readonly contacts: readonly { readonly uri: string; readonly expires?: number }[];
  readonly expires?: number;
  /** Of the credentials, or of the challenge. */
  readonly nonce?: string;
  /** The nonce count. */
  readonly count?: number;
  readonly stale: boolean;
}

/**
 * Reads a message with a few expressions instead of the parser, which the guarantees are not to rely on: it is well formed,
 * since our own nodes wrote it and the network changes no text.
 */
export function readSaid(text: string): Said {
  const lines = text.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const [first = ''] = lines;
  const [expires] = valuesOf('Expires');
  const proof = [...valuesOf('Authorization'), ...valuesOf('WWW-Authenticate')].join();
  const nonce = /\bnonce="(.*?)"/.exec(proof)?.[1];
  const count = /\bnc=([0-9a-f]{8})/.exec(proof)?.[1];
  const status = /^SIP\/2\.0 (\d{3})/.exec(first)?.[1];
  const [callId = ''] = valuesOf('Call-ID');
  const cseq = Number.parseInt(valuesOf('CSeq').join(), 10);
  return {
    request: `${callId} ${cseq}`,
    callId,
    cseq,
    branch: /;branch=([^;]+)/.exec(valuesOf('Via').join())?.[1] ?? '',
    contacts: valuesOf('Contact').map(readContact),
    stale: /\bstale=TRUE/.test(proof),
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(expires === undefined ? {} : { expires: Number(expires) }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(count === undefined ? {} : { count: Number.parseInt(count, 16) }),
  };
}

/** `<sip:bob@192.0.2.201>;expires=60`, or `*`. */
function readContact(value: string): Said['contacts'][number] {
  const expires = /;expires=(\d+)/.exec(value)?.[1];
  return {
    uri: /<(.*)>/.exec(value)?.[1] ?? value,
    ...(expires === undefined ? {} : { expires: Number(expires) }),
  };
}
