import type { Production } from './production';
import { productionOf } from './production-of';

/**
 * The rules that say how a start line or a header field is written, the outermost first; none for a header field whose
 * document is not among those that this was checked against. What they leave open (`token`, `quoted-string`, `host`) is the
 * same for all.
 */
export function grammarLines(header: string): readonly Production[] {
  return (rulesOf[header] ?? []).map(productionOf);
}

/** Every start line and header field whose rules are known. */
export function writtenHeaders(): readonly string[] {
  return Object.keys(rulesOf);
}

const CHALLENGE = [
  'challenge',
  'digest-cln',
  'realm',
  'domain',
  'nonce',
  'opaque',
  'stale',
  'algorithm',
  'qop-options',
  'qop-value',
];

const CREDENTIALS = [
  'credentials',
  'digest-response',
  'dig-resp',
  'username',
  'realm',
  'nonce',
  'digest-uri',
  'dresponse',
  'request-digest',
  'algorithm',
  'cnonce',
  'opaque',
  'message-qop',
  'nonce-count',
  'nc-value',
];

const rulesOf: Readonly<Record<string, readonly string[]>> = {
  Accept: ['Accept', 'accept-range', 'media-range', 'accept-param'],
  'Accept-Encoding': ['Accept-Encoding', 'encoding', 'codings'],
  'Accept-Language': ['Accept-Language', 'language', 'language-range'],
  'Alert-Info': ['Alert-Info', 'alert-param'],
  Allow: ['Allow'],
  'Authentication-Info': [
    'Authentication-Info',
    'ainfo',
    'nextnonce',
    'message-qop',
    'response-auth',
    'response-digest',
    'cnonce',
    'nonce-count',
  ],
  Authorization: ['Authorization', ...CREDENTIALS],
  'Call-ID': ['Call-ID', 'callid'],
  'Call-Info': ['Call-Info', 'info', 'info-param'],
  Contact: [
    'Contact',
    'contact-param',
    'name-addr',
    'contact-params',
    'c-p-q',
    'c-p-expires',
    'c-p-reg',
    'c-p-instance',
    'pub-gruu',
    'temp-gruu',
  ],
  'Content-Disposition': ['Content-Disposition', 'disp-type', 'disp-param', 'handling-param'],
  'Content-Encoding': ['Content-Encoding'],
  'Content-Language': ['Content-Language', 'language-tag'],
  'Content-Length': ['Content-Length'],
  'Content-Type': ['Content-Type', 'media-type', 'm-parameter'],
  CSeq: ['CSeq'],
  Date: ['Date', 'SIP-date', 'rfc1123-date', 'date1', 'time'],
  'Error-Info': ['Error-Info', 'error-uri'],
  Expires: ['Expires', 'delta-seconds'],
  'Flow-Timer': ['Flow-Timer'],
  From: ['From', 'from-spec', 'from-param', 'tag-param'],
  'In-Reply-To': ['In-Reply-To', 'callid'],
  'Max-Forwards': ['Max-Forwards'],
  'MIME-Version': ['MIME-Version'],
  'Min-Expires': ['Min-Expires', 'delta-seconds'],
  Organization: ['Organization'],
  Path: ['Path', 'path-value'],
  Priority: ['Priority', 'priority-value'],
  'Proxy-Authenticate': ['Proxy-Authenticate', ...CHALLENGE],
  'Proxy-Authorization': ['Proxy-Authorization', ...CREDENTIALS],
  'Proxy-Require': ['Proxy-Require'],
  'Record-Route': ['Record-Route', 'rec-route'],
  'Reply-To': ['Reply-To', 'rplyto-spec'],
  'Request-Line': ['Request-Line', 'Request-URI', 'SIP-Version'],
  Require: ['Require'],
  'Retry-After': ['Retry-After', 'retry-param'],
  Route: ['Route', 'route-param'],
  Server: ['Server', 'server-val', 'product'],
  'Service-Route': ['Service-Route', 'sr-value'],
  'Status-Line': ['Status-Line', 'SIP-Version'],
  Subject: ['Subject'],
  Supported: ['Supported'],
  Timestamp: ['Timestamp', 'delay'],
  To: ['To', 'to-param', 'tag-param'],
  Unsupported: ['Unsupported'],
  'User-Agent': ['User-Agent', 'server-val', 'product'],
  Via: [
    'Via',
    'via-parm',
    'sent-protocol',
    'transport',
    'sent-by',
    'via-params',
    'via-branch',
    'via-received',
    'response-port',
    'via-maddr',
    'via-ttl',
  ],
  Warning: ['Warning', 'warning-value', 'warn-agent'],
  'WWW-Authenticate': ['WWW-Authenticate', ...CHALLENGE],
};
