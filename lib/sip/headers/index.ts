// Written by index.test.ts: npx vitest run lib/sip/headers/index.test.ts -u
import { authorization } from './authorization';
import { callId } from './call-id';
import { contact } from './contact';
import { contentLength } from './content-length';
import { contentType } from './content-type';
import { cseq } from './cseq';
import { expires } from './expires';
import { from } from './from';
import { maxForwards } from './max-forwards';
import { minExpires } from './min-expires';
import { proxyAuthenticate } from './proxy-authenticate';
import { proxyAuthorization } from './proxy-authorization';
import { to } from './to';
import { via } from './via';
import { wwwAuthenticate } from './www-authenticate';

/** Every header that has a grammar. */
export const headerGrammars = [
  authorization,
  callId,
  contact,
  contentLength,
  contentType,
  cseq,
  expires,
  from,
  maxForwards,
  minExpires,
  proxyAuthenticate,
  proxyAuthorization,
  to,
  via,
  wwwAuthenticate,
] as const;
