// Written by index.test.ts: npx vitest run lib/explain/fields/index.test.ts -u
import type { FieldEntry } from '../field-entry';
import { accept } from './accept';
import { allow } from './allow';
import { authenticationInfo } from './authentication-info';
import { authorization } from './authorization';
import { body } from './body';
import { callId } from './call-id';
import { contact } from './contact';
import { contentLength } from './content-length';
import { contentType } from './content-type';
import { cseq } from './cseq';
import { date } from './date';
import { expires } from './expires';
import { from } from './from';
import { maxForwards } from './max-forwards';
import { minExpires } from './min-expires';
import { path } from './path';
import { proxyAuthenticate } from './proxy-authenticate';
import { proxyAuthorization } from './proxy-authorization';
import { proxyRequire } from './proxy-require';
import { recordRoute } from './record-route';
import { requestLine } from './request-line';
import { require } from './require';
import { retryAfter } from './retry-after';
import { route } from './route';
import { server } from './server';
import { serviceRoute } from './service-route';
import { statusLine } from './status-line';
import { supported } from './supported';
import { to } from './to';
import { unsupported } from './unsupported';
import { userAgent } from './user-agent';
import { via } from './via';
import { warning } from './warning';
import { wwwAuthenticate } from './www-authenticate';

/** The explanations of all fields and their parts. */
export const fieldEntries: readonly FieldEntry[] = [
  ...accept,
  ...allow,
  ...authenticationInfo,
  ...authorization,
  ...body,
  ...callId,
  ...contact,
  ...contentLength,
  ...contentType,
  ...cseq,
  ...date,
  ...expires,
  ...from,
  ...maxForwards,
  ...minExpires,
  ...path,
  ...proxyAuthenticate,
  ...proxyAuthorization,
  ...proxyRequire,
  ...recordRoute,
  ...requestLine,
  ...require,
  ...retryAfter,
  ...route,
  ...server,
  ...serviceRoute,
  ...statusLine,
  ...supported,
  ...to,
  ...unsupported,
  ...userAgent,
  ...via,
  ...warning,
  ...wwwAuthenticate,
];
