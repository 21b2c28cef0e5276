// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import type { Rule } from '../rule';
import { sessionExpires90 } from '../session-expires-90';
import type { NextShelf } from '../shelf';
import { singleInstanceHeader } from '../single-instance-header';
import { sipAndSipsContact } from '../sip-and-sips-contact';
import { sipVersion } from '../sip-version';
import { sipsAorAllSips } from '../sips-aor-all-sips';
import { sipsContactsSipsAor } from '../sips-contacts-sips-aor';
import { spaceBeforeColon } from '../space-before-colon';
import { staleMeaning } from '../stale-meaning';
import { statusClass } from '../status-class';
import { statusLineForm } from '../status-line-form';
import { tagIsToken } from '../tag-is-token';
import { tagRandomness } from '../tag-randomness';
import { timeoutBackoff } from '../timeout-backoff';
import { toFromUriComponents } from '../to-from-uri-components';
import { toTagAbsent } from '../to-tag-absent';
import { transportKnown } from '../transport-known';
import { transportTlsParam } from '../transport-tls-param';
import { udpOversize } from '../udp-oversize';
import { unquotedChallengeParams } from '../unquoted-challenge-params';
import { uriCompareDefaultPort } from '../uri-compare-default-port';
import { uriForm } from '../uri-form';
import { uriPassword } from '../uri-password';
import { utf8 } from '../utf-8';
import { viaBranch } from '../via-branch';
import { viaForm } from '../via-form';
import { viaMagicCookie } from '../via-magic-cookie';
import { viaParameterValues } from '../via-parameter-values';
import { viaProtocol } from '../via-protocol';
import { viaReceivedByClient } from '../via-received-by-client';
import { viaReceivedIpv6 } from '../via-received-ipv6';
import { viaRportEmpty } from '../via-rport-empty';
import { viaSentByFqdn } from '../via-sent-by-fqdn';
import { viaTransportWire } from '../via-transport-wire';
import { wsUriParam } from '../ws-uri-param';
import { wsVia } from '../ws-via';

export const shelf6: readonly Rule[] = [
  sessionExpires90,
  singleInstanceHeader,
  sipAndSipsContact,
  sipVersion,
  sipsAorAllSips,
  sipsContactsSipsAor,
  spaceBeforeColon,
  staleMeaning,
  statusClass,
  statusLineForm,
  tagIsToken,
  tagRandomness,
  timeoutBackoff,
  toFromUriComponents,
  toTagAbsent,
  transportKnown,
  transportTlsParam,
  udpOversize,
  unquotedChallengeParams,
  uriCompareDefaultPort,
  uriForm,
  uriPassword,
  utf8,
  viaBranch,
  viaForm,
  viaMagicCookie,
  viaParameterValues,
  viaProtocol,
  viaReceivedByClient,
  viaReceivedIpv6,
  viaRportEmpty,
  viaSentByFqdn,
  viaTransportWire,
  wsUriParam,
  wsVia,
];

export const next: NextShelf | undefined = undefined;
