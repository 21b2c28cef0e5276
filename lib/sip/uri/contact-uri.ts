import type { Located, Token } from '../message';
import { type Uri, type UriPart, uriParameter } from './uri';
import { unescaped } from './uri-escapes';

/** What a phone tells its proxy about waking it by a push notification (RFC 8599 §4.1). Escapes are resolved. */
export interface PushParameters {
  /** The push service, such as `apns`; empty where the phone only asks which ones the proxy knows. */
  readonly provider?: Token;
  /** What the service needs beside the name of the device. */
  readonly param?: Token;
  /** Which device and program to wake: the Push Resource ID. */
  readonly prid?: Token;
  /** By which the proxy finds the binding again in the middle of a dialog (§6). */
  readonly purr?: Token;
}

/** The `ob` of a Contact: requests within the dialog are to come down the same flow (RFC 5626 §4.3). */
export function outboundMark(uri: Uri): UriPart | undefined {
  return uriParameter(uri, 'ob');
}

/** The transport that a URI names, in lower case: `udp`, `tcp`, `tls`, `ws` (RFC 3261 §19.1.1, RFC 7118 §5.2). */
export function uriTransport(uri: Uri): Token | undefined {
  const transport = uriParameter(uri, 'transport')?.value;
  return (
    transport && { value: unescaped(transport.value).toLowerCase(), from: transport.from, to: transport.to }
  );
}

/** The parameters of RFC 8599 that a Contact's URI has. */
export function pushParameters(uri: Uri): PushParameters {
  const provider = plain(uriParameter(uri, 'pn-provider'));
  const param = plain(uriParameter(uri, 'pn-param'));
  const prid = plain(uriParameter(uri, 'pn-prid'));
  const purr = plain(uriParameter(uri, 'pn-purr'));
  return {
    ...(provider && { provider }),
    ...(param && { param }),
    ...(prid && { prid }),
    ...(purr && { purr }),
  };
}

/** The value of a part with its escapes resolved; empty, at the end of the part, where it has none. */
function plain(part: UriPart | undefined): Located<string> | undefined {
  if (!part) return undefined;
  const { from, to } = part.value ?? { from: part.to, to: part.to };
  return { value: unescaped(part.value?.value ?? ''), from, to };
}
