import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { authenticationInfo } from '@/lib/sip/headers/authentication-info';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange } from '../rule';
import { credentialsFor, textOf } from './digest-values';
import { oncePer } from './once-per';
import { answeredRequests } from './transactions';

/** What a server says of itself after it accepted credentials, and these credentials (RFC 7616 §3.5). */
export interface Confirmation {
  /** Index of the response in the exchange. */
  readonly at: number;
  readonly response: Message;
  readonly credentials: Credentials;
}

/**
 * Every Authentication-Info in an exchange, with the credentials of the request. Of several credentials in one request
 * those with the same cnonce are meant; where that does not tell them apart nothing is compared.
 */
export const confirmationsIn = oncePer((exchange: Exchange): readonly Confirmation[] =>
  answeredRequests(exchange).flatMap(({ request, response, at }) => {
    if (valuesOf(response, authenticationInfo).length === 0) return [];
    const all = credentialsFor(request, 'server');
    const cnonce = infoParam(response, 'cnonce')?.text;
    const meant = all.length > 1 ? all.filter((one) => textOf(one, 'cnonce') === cnonce) : all;
    const [credentials] = meant;
    return credentials && meant.length === 1 ? [{ at, response, credentials }] : [];
  }),
);

/** A parameter of Authentication-Info by its name in lower case. */
export function infoParam(message: Message, name: string): AuthParam | undefined {
  return valuesOf(message, authenticationInfo).find((param) => param.name.value.toLowerCase() === name);
}
