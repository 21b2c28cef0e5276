import { buildRequest } from '@/lib/sip/build';
import { sessionDescription } from '../session-description';
import { splitAddress } from '../split-address';
import type { CallerConfig } from './caller-state';

/** The identifiers of one INVITE. */
export interface InviteIds {
  readonly fromTag: string;
  readonly callId: string;
}

/** The text of an INVITE that begins a call (RFC 3261 §13.2.1): who calls, where to reach them, and what they offer to talk by. */
export function inviteRequest(config: CallerConfig, aor: string, ids: InviteIds, via: string): string {
  const { host } = splitAddress(config.address);
  return buildRequest({
    method: 'INVITE',
    uri: aor,
    headers: [
      ['Via', via],
      ['Max-Forwards', String(config.maxForwards ?? 70)],
      ['From', `${config.displayName} <${config.aor}>;tag=${ids.fromTag}`],
      ['To', `<${aor}>`],
      ['Call-ID', ids.callId],
      ['CSeq', '1 INVITE'],
      ['Contact', `<${config.contact}>`],
      ['Allow', 'INVITE, ACK, CANCEL, OPTIONS, BYE'],
      ['Content-Type', 'application/sdp'],
    ],
    body: sessionDescription('caller', host),
  });
}
