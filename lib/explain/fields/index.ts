// Written by index.test.ts: npx vitest run lib/explain/fields/index.test.ts -u
import type { FieldEntry } from '../field-entry';
import { accept } from './accept';
import { acceptContact } from './accept-contact';
import { acceptEncoding } from './accept-encoding';
import { acceptLanguage } from './accept-language';
import { alertInfo } from './alert-info';
import { allow } from './allow';
import { allowEvents } from './allow-events';
import { authenticationInfo } from './authentication-info';
import { authorization } from './authorization';
import { body } from './body';
import { callId } from './call-id';
import { callInfo } from './call-info';
import { contact } from './contact';
import { contentDisposition } from './content-disposition';
import { contentEncoding } from './content-encoding';
import { contentLanguage } from './content-language';
import { contentLength } from './content-length';
import { contentType } from './content-type';
import { cseq } from './cseq';
import { date } from './date';
import { errorInfo } from './error-info';
import { event } from './event';
import { expires } from './expires';
import { flowTimer } from './flow-timer';
import { from } from './from';
import { inReplyTo } from './in-reply-to';
import { maxForwards } from './max-forwards';
import { mimeVersion } from './mime-version';
import { minExpires } from './min-expires';
import { minSe } from './min-se';
import { multipart } from './multipart';
import { organization } from './organization';
import { pAssertedIdentity } from './p-asserted-identity';
import { pPreferredIdentity } from './p-preferred-identity';
import { path } from './path';
import { priority } from './priority';
import { privacy } from './privacy';
import { proxyAuthenticate } from './proxy-authenticate';
import { proxyAuthorization } from './proxy-authorization';
import { proxyRequire } from './proxy-require';
import { rack } from './rack';
import { reason } from './reason';
import { recordRoute } from './record-route';
import { referTo } from './refer-to';
import { referredBy } from './referred-by';
import { rejectContact } from './reject-contact';
import { replyTo } from './reply-to';
import { requestDisposition } from './request-disposition';
import { requestLine } from './request-line';
import { require } from './require';
import { retryAfter } from './retry-after';
import { route } from './route';
import { rseq } from './rseq';
import { sdp } from './sdp';
import { server } from './server';
import { serviceRoute } from './service-route';
import { sessionExpires } from './session-expires';
import { statusLine } from './status-line';
import { subject } from './subject';
import { subscriptionState } from './subscription-state';
import { supported } from './supported';
import { timestamp } from './timestamp';
import { to } from './to';
import { unsupported } from './unsupported';
import { userAgent } from './user-agent';
import { via } from './via';
import { warning } from './warning';
import { wwwAuthenticate } from './www-authenticate';

/** The explanations of all fields and their parts. */
export const fieldEntries: readonly FieldEntry[] = [
  ...accept,
  ...acceptContact,
  ...acceptEncoding,
  ...acceptLanguage,
  ...alertInfo,
  ...allow,
  ...allowEvents,
  ...authenticationInfo,
  ...authorization,
  ...body,
  ...callId,
  ...callInfo,
  ...contact,
  ...contentDisposition,
  ...contentEncoding,
  ...contentLanguage,
  ...contentLength,
  ...contentType,
  ...cseq,
  ...date,
  ...errorInfo,
  ...event,
  ...expires,
  ...flowTimer,
  ...from,
  ...inReplyTo,
  ...maxForwards,
  ...mimeVersion,
  ...minExpires,
  ...minSe,
  ...multipart,
  ...organization,
  ...pAssertedIdentity,
  ...pPreferredIdentity,
  ...path,
  ...priority,
  ...privacy,
  ...proxyAuthenticate,
  ...proxyAuthorization,
  ...proxyRequire,
  ...rack,
  ...reason,
  ...recordRoute,
  ...referTo,
  ...referredBy,
  ...rejectContact,
  ...replyTo,
  ...requestDisposition,
  ...requestLine,
  ...require,
  ...retryAfter,
  ...route,
  ...rseq,
  ...sdp,
  ...server,
  ...serviceRoute,
  ...sessionExpires,
  ...statusLine,
  ...subject,
  ...subscriptionState,
  ...supported,
  ...timestamp,
  ...to,
  ...unsupported,
  ...userAgent,
  ...via,
  ...warning,
  ...wwwAuthenticate,
];
