import { buildRequest } from '@/lib/sip/build';
import type { UserAgentConfig } from './user-agent-state';

/** The identifiers of one REGISTER. */
export interface RegisterIds {
  readonly branch: string;
  readonly fromTag: string;
  readonly callId: string;
  readonly cseq: number;
}

/** Credentials as a header field: name and value. */
export type CredentialsField = readonly [name: string, value: string];

/**
 * The text of a REGISTER (RFC 3261 §10.2): To names the address-of-record, Contact says where it is to be reached,
 * the Request-URI names the registrar and has no user part.
 */
export function registerRequest(
  config: UserAgentConfig,
  ids: RegisterIds,
  transport: string,
  credentials: readonly CredentialsField[],
): string {
  const address = `${config.displayName} <${config.aor}>`;
  return buildRequest({
    method: 'REGISTER',
    uri: config.registrar,
    headers: [
      ['Via', `SIP/2.0/${transport} ${config.sentBy};branch=${ids.branch}`],
      ['Max-Forwards', '70'],
      ['From', `${address};tag=${ids.fromTag}`],
      ['To', address],
      ['Call-ID', ids.callId],
      ['CSeq', `${ids.cseq} REGISTER`],
      ['Contact', `<${config.contact}>`],
      ...(config.expires === undefined ? [] : [['Expires', String(config.expires)] as const]),
      ...credentials,
    ],
  });
}
