// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { status200ExpiresParam } from './200-expires-param';
import { status200ListsAll } from './200-lists-all';
import { status401WwwAuthenticate } from './401-www-authenticate';
import { status407ProxyAuthenticate } from './407-proxy-authenticate';
import { status423MinExpires } from './423-min-expires';
import { status423Retry } from './423-retry';
import { angleBracketClosed } from './angle-bracket-closed';
import { authCnonceNc } from './auth-cnonce-nc';
import { authCommaList } from './auth-comma-list';
import { authHeadersNotJoined } from './auth-headers-not-joined';
import { authNcFormat } from './auth-nc-format';
import { authNcIncreasing } from './auth-nc-increasing';
import { authNonceEcho } from './auth-nonce-echo';
import { authOpaqueAlgEcho } from './auth-opaque-alg-echo';
import { authParamForm } from './auth-param-form';
import { authQopMissing } from './auth-qop-missing';
import { authQopOneOffered } from './auth-qop-one-offered';
import { authQopRequired } from './auth-qop-required';
import { authQopUnsolicited } from './auth-qop-unsolicited';
import { authRealmEcho } from './auth-realm-echo';
import { authRequiredParams } from './auth-required-params';
import { authResponseLength } from './auth-response-length';
import { authResponseValue } from './auth-response-value';
import { authRetryCredentials } from './auth-retry-credentials';
import { authRetryCseq } from './auth-retry-cseq';
import { authRetrySameIds } from './auth-retry-same-ids';
import { authUnquotedParams } from './auth-unquoted-params';
import { authUriIsRuri } from './auth-uri-is-ruri';
import { branchUnique } from './branch-unique';
import { callIdSyntax } from './call-id-syntax';
import { challengeQop } from './challenge-qop';
import { challengeRequired } from './challenge-required';
import { contactExpiresFormat } from './contact-expires-format';
import { contactQRange } from './contact-q-range';
import { contactSipsUnderSips } from './contact-sips-under-sips';
import { contactStarAlone } from './contact-star-alone';
import { contactStarExpires0 } from './contact-star-expires-0';
import { contentLengthCovers } from './content-length-covers';
import { contentLengthForm } from './content-length-form';
import { contentLengthMatches } from './content-length-matches';
import { contentLengthOnStream } from './content-length-on-stream';
import { contentTypeWithBody } from './content-type-with-body';
import { credentialsHeader } from './credentials-header';
import { cseqMethod } from './cseq-method';
import { cseqRange } from './cseq-range';
import { dateForm } from './date-form';
import { displayNameQuoting } from './display-name-quoting';
import { duplicateParameter } from './duplicate-parameter';
import { expiresRange } from './expires-range';
import { fromTag } from './from-tag';
import { grantedLeRequested } from './granted-le-requested';
import { headerFieldForm } from './header-field-form';
import { headerValueForm } from './header-value-form';
import { mandatoryHeaders } from './mandatory-headers';
import { maxForwardsRange } from './max-forwards-range';
import { messageEndsWithEmptyLine } from './message-ends-with-empty-line';
import { multipartForm } from './multipart-form';
import { nameAddrRequired } from './name-addr-required';
import { noBasic } from './no-basic';
import { noNul } from './no-nul';
import { paramOutsideBrackets } from './param-outside-brackets';
import { parameterForm } from './parameter-form';
import { quotedParams } from './quoted-params';
import { quotedStringClosed } from './quoted-string-closed';
import { registerRuriNoUser } from './register-ruri-no-user';
import { registerToIsSip } from './register-to-is-sip';
import { requestLineForm } from './request-line-form';
import { requestUriComponents } from './request-uri-components';
import { requestUriNoBrackets } from './request-uri-no-brackets';
import { respCallIdCopy } from './resp-call-id-copy';
import { respCseqCopy } from './resp-cseq-copy';
import { respFromCopy } from './resp-from-copy';
import { respReceived } from './resp-received';
import { respRport } from './resp-rport';
import { respToTag } from './resp-to-tag';
import { respViaCopy } from './resp-via-copy';
import type { Rule } from './rule';
import { sdpForm } from './sdp-form';
import { singleInstanceHeader } from './single-instance-header';
import { sipVersion } from './sip-version';
import { statusLineForm } from './status-line-form';
import { toTagAbsent } from './to-tag-absent';
import { unquotedChallengeParams } from './unquoted-challenge-params';
import { uriForm } from './uri-form';
import { utf8 } from './utf-8';
import { viaBranch } from './via-branch';
import { viaForm } from './via-form';
import { viaMagicCookie } from './via-magic-cookie';
import { viaProtocol } from './via-protocol';
import { viaReceivedByClient } from './via-received-by-client';
import { viaRportEmpty } from './via-rport-empty';

/** Every rule. */
export const rules: readonly Rule[] = [
  status200ExpiresParam,
  status200ListsAll,
  status401WwwAuthenticate,
  status407ProxyAuthenticate,
  status423MinExpires,
  status423Retry,
  angleBracketClosed,
  authCnonceNc,
  authCommaList,
  authHeadersNotJoined,
  authNcFormat,
  authNcIncreasing,
  authNonceEcho,
  authOpaqueAlgEcho,
  authParamForm,
  authQopMissing,
  authQopOneOffered,
  authQopRequired,
  authQopUnsolicited,
  authRealmEcho,
  authRequiredParams,
  authResponseLength,
  authResponseValue,
  authRetryCredentials,
  authRetryCseq,
  authRetrySameIds,
  authUnquotedParams,
  authUriIsRuri,
  branchUnique,
  callIdSyntax,
  challengeQop,
  challengeRequired,
  contactExpiresFormat,
  contactQRange,
  contactSipsUnderSips,
  contactStarAlone,
  contactStarExpires0,
  contentLengthCovers,
  contentLengthForm,
  contentLengthMatches,
  contentLengthOnStream,
  contentTypeWithBody,
  credentialsHeader,
  cseqMethod,
  cseqRange,
  dateForm,
  displayNameQuoting,
  duplicateParameter,
  expiresRange,
  fromTag,
  grantedLeRequested,
  headerFieldForm,
  headerValueForm,
  mandatoryHeaders,
  maxForwardsRange,
  messageEndsWithEmptyLine,
  multipartForm,
  nameAddrRequired,
  noBasic,
  noNul,
  paramOutsideBrackets,
  parameterForm,
  quotedParams,
  quotedStringClosed,
  registerRuriNoUser,
  registerToIsSip,
  requestLineForm,
  requestUriComponents,
  requestUriNoBrackets,
  respCallIdCopy,
  respCseqCopy,
  respFromCopy,
  respReceived,
  respRport,
  respToTag,
  respViaCopy,
  sdpForm,
  singleInstanceHeader,
  sipVersion,
  statusLineForm,
  toTagAbsent,
  unquotedChallengeParams,
  uriForm,
  utf8,
  viaBranch,
  viaForm,
  viaMagicCookie,
  viaProtocol,
  viaReceivedByClient,
  viaRportEmpty,
];
