// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { status200Date } from './200-date';
import { status200ExpiresParam } from './200-expires-param';
import { status200KeepsBindings } from './200-keeps-bindings';
import { status200ListsAll } from './200-lists-all';
import { status200ListsRemoved } from './200-lists-removed';
import { status401ToRightCredentials } from './401-to-right-credentials';
import { status401WwwAuthenticate } from './401-www-authenticate';
import { status403NoRepeat } from './403-no-repeat';
import { status405Allow } from './405-allow';
import { status407ProxyAuthenticate } from './407-proxy-authenticate';
import { status420Unsupported } from './420-unsupported';
import { status421Require } from './421-require';
import { status423Condition } from './423-condition';
import { status423MinExpires } from './423-min-expires';
import { status423Retry } from './423-retry';
import { status439FirstHop } from './439-first-hop';
import { ack2xxBranch } from './ack-2xx-branch';
import { ackCseq } from './ack-cseq';
import { ackNon2xxVia } from './ack-non2xx-via';
import { angleBracketClosed } from './angle-bracket-closed';
import { authCnonceNc } from './auth-cnonce-nc';
import { authCommaList } from './auth-comma-list';
import { authHeadersNotJoined } from './auth-headers-not-joined';
import { authInfoEcho } from './auth-info-echo';
import { authInfoQuotes } from './auth-info-quotes';
import { authInfoRspauth } from './auth-info-rspauth';
import { authInfoTogether } from './auth-info-together';
import { authNcFormat } from './auth-nc-format';
import { authNcIncreasing } from './auth-nc-increasing';
import { authNoRepeat } from './auth-no-repeat';
import { authNonceEcho } from './auth-nonce-echo';
import { authOpaqueAlgEcho } from './auth-opaque-alg-echo';
import { authParamForm } from './auth-param-form';
import { authParamsEmpty } from './auth-params-empty';
import { authQopMissing } from './auth-qop-missing';
import { authQopOneOffered } from './auth-qop-one-offered';
import { authQopRequired } from './auth-qop-required';
import { authQopUnsolicited } from './auth-qop-unsolicited';
import { authRealmEcho } from './auth-realm-echo';
import { authRefusedTwice } from './auth-refused-twice';
import { authRequiredParams } from './auth-required-params';
import { authResponseLength } from './auth-response-length';
import { authResponseValue } from './auth-response-value';
import { authRetryCredentials } from './auth-retry-credentials';
import { authRetryCseq } from './auth-retry-cseq';
import { authRetrySameIds } from './auth-retry-same-ids';
import { authTopmostSupported } from './auth-topmost-supported';
import { authUnquotedParams } from './auth-unquoted-params';
import { authUriIsRuri } from './auth-uri-is-ruri';
import { authUriQuoted } from './auth-uri-quoted';
import { authUserhash } from './auth-userhash';
import { authUsernameAor } from './auth-username-aor';
import { authUsernameExt } from './auth-username-ext';
import { branchUnique } from './branch-unique';
import { callIdRandom } from './call-id-random';
import { callIdSyntax } from './call-id-syntax';
import { cancelAfter1xx } from './cancel-after-1xx';
import { cancelCopiesInvite } from './cancel-copies-invite';
import { cancelRegister } from './cancel-register';
import { challengeAlgDistinct } from './challenge-alg-distinct';
import { challengeMd5Only } from './challenge-md5-only';
import { challengeNewNonce } from './challenge-new-nonce';
import { challengeNotWeakened } from './challenge-not-weakened';
import { challengeQop } from './challenge-qop';
import { challengeRequired } from './challenge-required';
import { compactForm } from './compact-form';
import { contactExpiresFormat } from './contact-expires-format';
import { contactIsAor } from './contact-is-aor';
import { contactIsGruu } from './contact-is-gruu';
import { contactPrivateAddress } from './contact-private-address';
import { contactQRange } from './contact-q-range';
import { contactSipsUnderSips } from './contact-sips-under-sips';
import { contactStarAlone } from './contact-star-alone';
import { contactStarExpires0 } from './contact-star-expires-0';
import { contactStarNoParams } from './contact-star-no-params';
import { contactTransportDefault } from './contact-transport-default';
import { contentLengthCovers } from './content-length-covers';
import { contentLengthForm } from './content-length-form';
import { contentLengthMatches } from './content-length-matches';
import { contentLengthOnStream } from './content-length-on-stream';
import { contentTypeWithBody } from './content-type-with-body';
import { credentialsHeader } from './credentials-header';
import { cseqMethod } from './cseq-method';
import { cseqRange } from './cseq-range';
import { dateForm } from './date-form';
import { dialogCseq } from './dialog-cseq';
import { dialogTags } from './dialog-tags';
import { displayNameQuoting } from './display-name-quoting';
import { duplicateParameter } from './duplicate-parameter';
import { expiresPrecedence } from './expires-precedence';
import { expiresRange } from './expires-range';
import { fromDeviceAddress } from './from-device-address';
import { fromTag } from './from-tag';
import { grantedLeRequested } from './granted-le-requested';
import { gruuForm } from './gruu-form';
import { headerFieldForm } from './header-field-form';
import { headerNameKnown } from './header-name-known';
import { headerValueForm } from './header-value-form';
import { headerWrongDirection } from './header-wrong-direction';
import { instanceForm } from './instance-form';
import { instancePersistent } from './instance-persistent';
import { instanceUuid } from './instance-uuid';
import { invite2xxContact } from './invite-2xx-contact';
import { inviteContact } from './invite-contact';
import { inviteContactSips } from './invite-contact-sips';
import { inviteOffer } from './invite-offer';
import { lineEndsCrlf } from './line-ends-crlf';
import { listedSecondsLeft } from './listed-seconds-left';
import { mandatoryHeaders } from './mandatory-headers';
import { maxForwards70 } from './max-forwards-70';
import { maxForwardsDecrement } from './max-forwards-decrement';
import { maxForwardsRange } from './max-forwards-range';
import { maxForwardsZero } from './max-forwards-zero';
import { mergedRequest } from './merged-request';
import { messageEndsWithEmptyLine } from './message-ends-with-empty-line';
import { methodTokenCase } from './method-token-case';
import { multipartForm } from './multipart-form';
import { nameAddrRequired } from './name-addr-required';
import { noBasic } from './no-basic';
import { noByteOrderMark } from './no-byte-order-mark';
import { noChallengeAckCancel } from './no-challenge-ack-cancel';
import { noControlCharacters } from './no-control-characters';
import { noForward100 } from './no-forward-100';
import { noLoneCr } from './no-lone-cr';
import { noNul } from './no-nul';
import { nonInvite408 } from './non-invite-408';
import { nonInviteEarly100 } from './non-invite-early-100';
import { nonInviteProvisional } from './non-invite-provisional';
import { optionTagKnown } from './option-tag-known';
import { outboundRequire } from './outbound-require';
import { outboundSupported } from './outbound-supported';
import { ownBindingOnly } from './own-binding-only';
import { paramOutsideBrackets } from './param-outside-brackets';
import { parameterForm } from './parameter-form';
import { pathEcho } from './path-echo';
import { pathNeedsSupported } from './path-needs-supported';
import { proxyAddsVia } from './proxy-adds-via';
import { proxyUses407 } from './proxy-uses-407';
import { pushParamsTogether } from './push-params-together';
import { quotedParams } from './quoted-params';
import { quotedStringClosed } from './quoted-string-closed';
import { realmDomain } from './realm-domain';
import { recordRouteCopy } from './record-route-copy';
import { recordRouteIn200 } from './record-route-in-200';
import { recordRouteInRegister } from './record-route-in-register';
import { refreshCallId } from './refresh-call-id';
import { refreshCseq } from './refresh-cseq';
import { refreshCseqGap } from './refresh-cseq-gap';
import { refreshInTime } from './refresh-in-time';
import { regIdNeedsInstance } from './reg-id-needs-instance';
import { regIdOneContact } from './reg-id-one-contact';
import { regIdRange } from './reg-id-range';
import { registerAorDomain } from './register-aor-domain';
import { registerFromTo } from './register-from-to';
import { registerNotAuthorized } from './register-not-authorized';
import { registerOneAtATime } from './register-one-at-a-time';
import { registerRuriNoUser } from './register-ruri-no-user';
import { registerToIsSip } from './register-to-is-sip';
import { registrarCseqOrder } from './registrar-cseq-order';
import { registrarNo6xx } from './registrar-no-6xx';
import { replayRefused } from './replay-refused';
import { requestLineForm } from './request-line-form';
import { requestUriComponents } from './request-uri-components';
import { requestUriNoBrackets } from './request-uri-no-brackets';
import { respCallIdCopy } from './resp-call-id-copy';
import { respCseqCopy } from './resp-cseq-copy';
import { respDestRport } from './resp-dest-rport';
import { respFromCopy } from './resp-from-copy';
import { respOneVia } from './resp-one-via';
import { respReceived } from './resp-received';
import { respRport } from './resp-rport';
import { respSentByMine } from './resp-sent-by-mine';
import { respToTag } from './resp-to-tag';
import { respToTagStable } from './resp-to-tag-stable';
import { respViaCopy } from './resp-via-copy';
import { retransmitSchedule } from './retransmit-schedule';
import { routeIsSip } from './route-is-sip';
import { routeLr } from './route-lr';
import type { Rule } from './rule';
import { sdpForm } from './sdp-form';
import { serviceRouteNotPath } from './service-route-not-path';
import { sessionExpires90 } from './session-expires-90';
import { singleInstanceHeader } from './single-instance-header';
import { sipAndSipsContact } from './sip-and-sips-contact';
import { sipVersion } from './sip-version';
import { sipsAorAllSips } from './sips-aor-all-sips';
import { sipsContactsSipsAor } from './sips-contacts-sips-aor';
import { spaceBeforeColon } from './space-before-colon';
import { staleMeaning } from './stale-meaning';
import { statusClass } from './status-class';
import { statusLineForm } from './status-line-form';
import { tagIsToken } from './tag-is-token';
import { tagRandomness } from './tag-randomness';
import { timeoutBackoff } from './timeout-backoff';
import { toFromUriComponents } from './to-from-uri-components';
import { toTagAbsent } from './to-tag-absent';
import { transportKnown } from './transport-known';
import { transportTlsParam } from './transport-tls-param';
import { udpOversize } from './udp-oversize';
import { unquotedChallengeParams } from './unquoted-challenge-params';
import { uriCompareDefaultPort } from './uri-compare-default-port';
import { uriForm } from './uri-form';
import { uriPassword } from './uri-password';
import { utf8 } from './utf-8';
import { viaBranch } from './via-branch';
import { viaForm } from './via-form';
import { viaMagicCookie } from './via-magic-cookie';
import { viaParameterValues } from './via-parameter-values';
import { viaProtocol } from './via-protocol';
import { viaReceivedByClient } from './via-received-by-client';
import { viaReceivedIpv6 } from './via-received-ipv6';
import { viaRportEmpty } from './via-rport-empty';
import { viaSentByFqdn } from './via-sent-by-fqdn';
import { viaTransportWire } from './via-transport-wire';
import { wsUriParam } from './ws-uri-param';
import { wsVia } from './ws-via';

/** Every rule. */
export const rules: readonly Rule[] = [
  status200Date,
  status200ExpiresParam,
  status200KeepsBindings,
  status200ListsAll,
  status200ListsRemoved,
  status401ToRightCredentials,
  status401WwwAuthenticate,
  status403NoRepeat,
  status405Allow,
  status407ProxyAuthenticate,
  status420Unsupported,
  status421Require,
  status423Condition,
  status423MinExpires,
  status423Retry,
  status439FirstHop,
  ack2xxBranch,
  ackCseq,
  ackNon2xxVia,
  angleBracketClosed,
  authCnonceNc,
  authCommaList,
  authHeadersNotJoined,
  authInfoEcho,
  authInfoQuotes,
  authInfoRspauth,
  authInfoTogether,
  authNcFormat,
  authNcIncreasing,
  authNoRepeat,
  authNonceEcho,
  authOpaqueAlgEcho,
  authParamForm,
  authParamsEmpty,
  authQopMissing,
  authQopOneOffered,
  authQopRequired,
  authQopUnsolicited,
  authRealmEcho,
  authRefusedTwice,
  authRequiredParams,
  authResponseLength,
  authResponseValue,
  authRetryCredentials,
  authRetryCseq,
  authRetrySameIds,
  authTopmostSupported,
  authUnquotedParams,
  authUriIsRuri,
  authUriQuoted,
  authUserhash,
  authUsernameAor,
  authUsernameExt,
  branchUnique,
  callIdRandom,
  callIdSyntax,
  cancelAfter1xx,
  cancelCopiesInvite,
  cancelRegister,
  challengeAlgDistinct,
  challengeMd5Only,
  challengeNewNonce,
  challengeNotWeakened,
  challengeQop,
  challengeRequired,
  compactForm,
  contactExpiresFormat,
  contactIsAor,
  contactIsGruu,
  contactPrivateAddress,
  contactQRange,
  contactSipsUnderSips,
  contactStarAlone,
  contactStarExpires0,
  contactStarNoParams,
  contactTransportDefault,
  contentLengthCovers,
  contentLengthForm,
  contentLengthMatches,
  contentLengthOnStream,
  contentTypeWithBody,
  credentialsHeader,
  cseqMethod,
  cseqRange,
  dateForm,
  dialogCseq,
  dialogTags,
  displayNameQuoting,
  duplicateParameter,
  expiresPrecedence,
  expiresRange,
  fromDeviceAddress,
  fromTag,
  grantedLeRequested,
  gruuForm,
  headerFieldForm,
  headerNameKnown,
  headerValueForm,
  headerWrongDirection,
  instanceForm,
  instancePersistent,
  instanceUuid,
  invite2xxContact,
  inviteContact,
  inviteContactSips,
  inviteOffer,
  lineEndsCrlf,
  listedSecondsLeft,
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
