import { isSession } from '@/lib/digest/algorithm';
import { recipeResponse } from '@/lib/digest/digest-steps';
import { type DigestInput, rightRecipe } from '@/lib/digest/recipe';
import { rememberedResponse } from '@/lib/digest/remembered-response';
import { quoted } from '@/lib/sip/grammar/quoted';
import { parseUri } from '@/lib/sip/uri/uri';
import { withMistake } from './digest-mistakes';
import { type DigestPersonality, digestByTheBook } from './digest-personality';
import type { CredentialsField } from './register-request';
import type { KeptChallenge, UserAgentConfig } from './user-agent-state';

/** Whose password is used, and how. */
export interface Account extends Pick<UserAgentConfig, 'username' | 'password'> {
  readonly personality?: DigestPersonality;
}

/** What is to be sent with credentials. */
export interface Challenged {
  readonly method: string;
  readonly uri: string;
  readonly body: string;
}

/** The credentials for a challenge, as a header field (RFC 7616 §3.4, RFC 3261 §22.4), and the challenge as used. */
export function answerChallenge(
  kept: KeptChallenge,
  account: Account & Pick<UserAgentConfig, 'registrar'>,
  cnonce: string,
  request: Challenged = { method: 'REGISTER', uri: account.registrar, body: '' },
): { readonly field: CredentialsField; readonly used: KeptChallenge } {
  const { personality = digestByTheBook } = account;
  const used = usedAgain(kept, cnonce, personality);
  const nc = used.count.toString(16).padStart(8, '0');
  const protection = kept.qop === undefined ? {} : { qop: kept.qop, nc, cnonce: used.cnonce ?? cnonce };
  const input: DigestInput = {
    algorithm: kept.algorithm,
    username: account.username,
    realm: kept.realm,
    password: account.password,
    method: request.method,
    uri: personality.shortensUri ? shortened(request.uri) : request.uri,
    nonce: kept.nonce,
    body: request.body,
    ...protection,
  };
  return { field: [kept.header, credentials(input, kept.opaque, personality)], used };
}

/** The challenge after one more use. The session of a -sess algorithm keeps its first cnonce (RFC 7616 §3.4.2). */
function usedAgain(kept: KeptChallenge, cnonce: string, { freezesCount }: DigestPersonality): KeptChallenge {
  const count = freezesCount ? 1 : kept.count + 1;
  return isSession(kept.algorithm) ? { ...kept, count, cnonce: kept.cnonce ?? cnonce } : { ...kept, count };
}

/** `Digest username="…", realm="…",` and so on. */
function credentials(input: DigestInput, opaque: string | undefined, personality: DigestPersonality): string {
  const { qop, nc = '', cnonce = '' } = input;
  const token = personality.quotesQop && qop !== undefined ? quoted(qop) : qop;
  return [
    `Digest username=${quoted(input.username)}, realm=${quoted(input.realm)},`,
    `nonce=${quoted(input.nonce)},${opaque === undefined ? '' : ` opaque=${quoted(opaque)},`}`,
    `uri=${quoted(input.uri)}, algorithm=${input.algorithm},`,
    ...(token === undefined ? [] : [`qop=${token}, nc=${nc}, cnonce=${quoted(cnonce)},`]),
    `response=${quoted(responseOf(input, personality))}`,
  ].join('\r\n ');
}

function responseOf(input: DigestInput, { mistake }: DigestPersonality): string {
  if (mistake === undefined) return rememberedResponse(input);
  return recipeResponse(withMistake(rightRecipe(input), mistake));
}

/** `sip:biloxi.example.com:5060;transport=tcp` → `sip:biloxi.example.com`. */
function shortened(uri: string): string {
  return uri.slice(0, parseUri(uri).host?.to);
}
