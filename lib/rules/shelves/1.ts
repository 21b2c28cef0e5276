// Written by index.test.ts: `npx vitest -u lib/rules/index.test.ts`.
import { status200Date } from '../200-date';
import { status200ExpiresParam } from '../200-expires-param';
import { status200KeepsBindings } from '../200-keeps-bindings';
import { status200ListsAll } from '../200-lists-all';
import { status200ListsRemoved } from '../200-lists-removed';
import { status401ToRightCredentials } from '../401-to-right-credentials';
import { status401WwwAuthenticate } from '../401-www-authenticate';
import { status403NoRepeat } from '../403-no-repeat';
import { status405Allow } from '../405-allow';
import { status407ProxyAuthenticate } from '../407-proxy-authenticate';
import { status420Unsupported } from '../420-unsupported';
import { status421Require } from '../421-require';
import { status423Condition } from '../423-condition';
import { status423MinExpires } from '../423-min-expires';
import { status423Retry } from '../423-retry';
import { status439FirstHop } from '../439-first-hop';
import { ack2xxBranch } from '../ack-2xx-branch';
import { ackCseq } from '../ack-cseq';
import { ackNon2xxVia } from '../ack-non2xx-via';
import { angleBracketClosed } from '../angle-bracket-closed';
import { authCnonceNc } from '../auth-cnonce-nc';
import { authCommaList } from '../auth-comma-list';
import { authHeadersNotJoined } from '../auth-headers-not-joined';
import { authInfoEcho } from '../auth-info-echo';
import { authInfoQuotes } from '../auth-info-quotes';
import { authInfoRspauth } from '../auth-info-rspauth';
import { authInfoTogether } from '../auth-info-together';
import { authNcFormat } from '../auth-nc-format';
import { authNcIncreasing } from '../auth-nc-increasing';
import { authNoRepeat } from '../auth-no-repeat';
import { authNonceEcho } from '../auth-nonce-echo';
import { authOpaqueAlgEcho } from '../auth-opaque-alg-echo';
import { authParamForm } from '../auth-param-form';
import { authParamsEmpty } from '../auth-params-empty';
import { authQopMissing } from '../auth-qop-missing';
import { authQopOneOffered } from '../auth-qop-one-offered';
import type { Rule } from '../rule';
import type { NextShelf } from '../shelf';

export const shelf1: readonly Rule[] = [
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
];

export const next: NextShelf = () => import('./2');
