import { headerGrammars } from './headers/index';

/**
 * Headers that are kept whole, with their compact forms: those of RFC 3261 §20 and of the registration RFCs (3327,
 * 3608, 5626) and of calls, as registered with IANA.
 */
const keptWhole: readonly (readonly [name: string, compact?: string])[] = [
  ['Accept'],
  ['Accept-Contact', 'a'],
  ['Accept-Encoding'],
  ['Accept-Language'],
  ['Alert-Info'],
  ['Allow'],
  ['Allow-Events', 'u'],
  ['Authentication-Info'],
  ['Call-Info'],
  ['Content-Disposition'],
  ['Content-Encoding', 'e'],
  ['Content-Language'],
  ['Date'],
  ['Error-Info'],
  ['Event', 'o'],
  ['Flow-Timer'],
  ['Identity', 'y'],
  ['In-Reply-To'],
  ['MIME-Version'],
  ['Min-SE'],
  ['Organization'],
  ['P-Asserted-Identity'],
  ['P-Associated-URI'],
  ['Path'],
  ['Priority'],
  ['Proxy-Require'],
  ['RAck'],
  ['Reason'],
  ['Record-Route'],
  ['Refer-To', 'r'],
  ['Referred-By', 'b'],
  ['Reject-Contact', 'j'],
  ['Reply-To'],
  ['Request-Disposition', 'd'],
  ['Require'],
  ['Retry-After'],
  ['Route'],
  ['RSeq'],
  ['Server'],
  ['Service-Route'],
  ['Session-Expires', 'x'],
  ['Subject', 's'],
  ['Subscription-State'],
  ['Supported', 'k'],
  ['Timestamp'],
  ['Unsupported'],
  ['User-Agent'],
  ['Warning'],
];

/** `Via` for `v` and for `VIA`; a name that nobody registered here as it is written (RFC 3261 §7.3.1, §7.3.3). */
export function canonicalName(name: string): string {
  return canonical.get(name.toLowerCase()) ?? name;
}

/** True for a name, long or compact, that `canonicalName` knows. */
export function isRegistered(name: string): boolean {
  return canonical.has(name.toLowerCase());
}

const canonical = new Map<string, string>();
for (const { name, compact } of headerGrammars) learn(name, compact);
for (const [name, compact] of keptWhole) learn(name, compact);

function learn(name: string, compact?: string): void {
  canonical.set(name.toLowerCase(), name);
  if (compact) canonical.set(compact, name);
}
