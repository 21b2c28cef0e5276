// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { mandatoryHeaders } from '../mandatory-headers';
import { maxForwards70 } from '../max-forwards-70';
import { maxForwardsDecrement } from '../max-forwards-decrement';
import { maxForwardsRange } from '../max-forwards-range';
import { maxForwardsZero } from '../max-forwards-zero';
import { mergedRequest } from '../merged-request';
import { messageEndsWithEmptyLine } from '../message-ends-with-empty-line';
import { methodTokenCase } from '../method-token-case';
import { multipartForm } from '../multipart-form';
import { nameAddrRequired } from '../name-addr-required';
import { noBasic } from '../no-basic';
import { noByteOrderMark } from '../no-byte-order-mark';
import { noChallengeAckCancel } from '../no-challenge-ack-cancel';
import { noControlCharacters } from '../no-control-characters';
import { noForward100 } from '../no-forward-100';
import { noLoneCr } from '../no-lone-cr';
import { noNul } from '../no-nul';
import { nonInvite408 } from '../non-invite-408';
import { nonInviteEarly100 } from '../non-invite-early-100';
import { nonInviteProvisional } from '../non-invite-provisional';
import { optionTagKnown } from '../option-tag-known';
import { outboundRequire } from '../outbound-require';
import { outboundSupported } from '../outbound-supported';
import { ownBindingOnly } from '../own-binding-only';
import { paramOutsideBrackets } from '../param-outside-brackets';
import { parameterForm } from '../parameter-form';
import { pathEcho } from '../path-echo';
import { pathNeedsSupported } from '../path-needs-supported';
import { proxyAddsVia } from '../proxy-adds-via';
import { proxyUses407 } from '../proxy-uses-407';
import { pushParamsTogether } from '../push-params-together';
import { quotedParams } from '../quoted-params';
import { quotedStringClosed } from '../quoted-string-closed';
import { realmDomain } from '../realm-domain';
import { recordRouteCopy } from '../record-route-copy';
import { recordRouteIn200 } from '../record-route-in-200';
import type { Rule } from '../rule';
import type { NextShelf } from '../shelf';

export const shelf4: readonly Rule[] = [
  mandatoryHeaders,
  maxForwards70,
  maxForwardsDecrement,
  maxForwardsRange,
  maxForwardsZero,
  mergedRequest,
  messageEndsWithEmptyLine,
  methodTokenCase,
  multipartForm,
  nameAddrRequired,
  noBasic,
  noByteOrderMark,
  noChallengeAckCancel,
  noControlCharacters,
  noForward100,
  noLoneCr,
  noNul,
  nonInvite408,
  nonInviteEarly100,
  nonInviteProvisional,
  optionTagKnown,
  outboundRequire,
  outboundSupported,
  ownBindingOnly,
  paramOutsideBrackets,
  parameterForm,
  pathEcho,
  pathNeedsSupported,
  proxyAddsVia,
  proxyUses407,
  pushParamsTogether,
  quotedParams,
  quotedStringClosed,
  realmDomain,
  recordRouteCopy,
  recordRouteIn200,
];

export const next: NextShelf = () => import('./5');
