// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { recordRouteInRegister } from '../record-route-in-register';
import { refreshCallId } from '../refresh-call-id';
import { refreshCseq } from '../refresh-cseq';
import { refreshCseqGap } from '../refresh-cseq-gap';
import { refreshInTime } from '../refresh-in-time';
import { regIdNeedsInstance } from '../reg-id-needs-instance';
import { regIdOneContact } from '../reg-id-one-contact';
import { regIdRange } from '../reg-id-range';
import { registerAorDomain } from '../register-aor-domain';
import { registerFromTo } from '../register-from-to';
import { registerNotAuthorized } from '../register-not-authorized';
import { registerOneAtATime } from '../register-one-at-a-time';
import { registerRuriNoUser } from '../register-ruri-no-user';
import { registerToIsSip } from '../register-to-is-sip';
import { registrarCseqOrder } from '../registrar-cseq-order';
import { registrarNo6xx } from '../registrar-no-6xx';
import { replayRefused } from '../replay-refused';
import { requestLineForm } from '../request-line-form';
import { requestUriComponents } from '../request-uri-components';
import { requestUriNoBrackets } from '../request-uri-no-brackets';
import { respCallIdCopy } from '../resp-call-id-copy';
import { respCseqCopy } from '../resp-cseq-copy';
import { respDestRport } from '../resp-dest-rport';
import { respFromCopy } from '../resp-from-copy';
import { respOneVia } from '../resp-one-via';
import { respReceived } from '../resp-received';
import { respRport } from '../resp-rport';
import { respSentByMine } from '../resp-sent-by-mine';
import { respToTag } from '../resp-to-tag';
import { respToTagStable } from '../resp-to-tag-stable';
import { respViaCopy } from '../resp-via-copy';
import { retransmitSchedule } from '../retransmit-schedule';
import { routeIsSip } from '../route-is-sip';
import { routeLr } from '../route-lr';
import type { Rule } from '../rule';
import { sdpForm } from '../sdp-form';
import { serviceRouteNotPath } from '../service-route-not-path';
import type { NextShelf } from '../shelf';

export const shelf5: readonly Rule[] = [
  recordRouteInRegister,
  refreshCallId,
  refreshCseq,
  refreshCseqGap,
  refreshInTime,
  regIdNeedsInstance,
  regIdOneContact,
  regIdRange,
  registerAorDomain,
  registerFromTo,
  registerNotAuthorized,
  registerOneAtATime,
  registerRuriNoUser,
  registerToIsSip,
  registrarCseqOrder,
  registrarNo6xx,
  replayRefused,
  requestLineForm,
  requestUriComponents,
  requestUriNoBrackets,
  respCallIdCopy,
  respCseqCopy,
  respDestRport,
  respFromCopy,
  respOneVia,
  respReceived,
  respRport,
  respSentByMine,
  respToTag,
  respToTagStable,
  respViaCopy,
  retransmitSchedule,
  routeIsSip,
  routeLr,
  sdpForm,
  serviceRouteNotPath,
];

export const next: NextShelf = () => import('./6');
