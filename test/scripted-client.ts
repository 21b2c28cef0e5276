import { digestResponse } from '@/lib/digest/digest-steps';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import { handleRegistrar } from '@/lib/nodes/registrar/registrar';
import { newRegistrar, type Registrar, type RegistrarConfig } from '@/lib/nodes/registrar/registrar-state';
import type { Handle, Scenario } from '@/lib/sim/scenario';

/** A client that sends the given texts, one a second, and keeps what comes back. */
interface Script {
  readonly kind: 'script';
  readonly texts: readonly string[];
  readonly next: number;
}

export const clientAt = '192.0.2.201:5060';
const registrarAt = '192.0.2.222:5060';

const handle: Handle<Script | Registrar> = (state, happening, context) => {
  if (state.kind === 'registrar') return handleRegistrar(state, happening, context);
  const text = state.texts[state.next];
  if (happening.kind === 'packet' || text === undefined) return { state, effects: [] };
  return {
    state: { ...state, next: state.next + 1 },
    effects: [
      { do: 'send', source: clientAt, destination: registrarAt, text },
      { do: 'set-timer', timer: 'next', after: 1000, label: 'next' },
    ],
  };
};

/** The client and a registrar for biloxi.example.com, over UDP; `config` changes how the registrar is set up. */
export function scenario(
  texts: readonly string[],
  until = 60_000,
  config: Partial<RegistrarConfig> = {},
): Scenario<Script | Registrar> {
  const registrar = newRegistrar({
    domains: ['biloxi.example.com'],
    realm: 'biloxi',
    passwords: { bob: 'zanzibar', alice: 'wonderland' },
    owners: { 'sip:bob@biloxi.example.com': ['bob'], 'sip:alice@biloxi.example.com': ['alice'] },
    policy: {
      ...strict,
      authentication: { ...strict.authentication, nonceLifetime: 30_000 },
      binding: { ...strict.binding, maxExpires: 7200 },
    },
    ...config,
  });
  return {
    seed: 1,
    transport: { name: 'UDP', reliable: false },
    names: {},
    latency: 10,
    commands: [{ at: 0, node: 'client', name: 'go' }],
    until,
    handle,
    nodes: [
      { id: 'client', label: 'Client', addresses: [clientAt], state: { kind: 'script', texts, next: 0 } },
      {
        id: 'registrar',
        label: 'Registrar',
        addresses: [registrarAt],
        state: registrar,
        script: { nonce: Array.from({ length: 40 }, (_, i) => `nonce${i + 1}`) },
      },
    ],
  };
}

interface Request {
  readonly cseq: number;
  readonly lines?: readonly string[];
  readonly uri?: string;
  readonly to?: string;
  readonly callId?: string;
  readonly auth?: string | false;
}

/** A REGISTER of bob with right credentials for `nonce1`, but for what is said otherwise. */
export function register({
  cseq,
  lines = [],
  uri = 'sip:biloxi.example.com',
  to,
  callId,
  auth,
}: Request): string {
  const proof = auth ?? credentials({ nc: cseq, uri });
  return [
    `REGISTER ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP 192.0.2.201:5060;branch=z9hG4bK${callId ?? 'a'}${cseq}`,
    'Max-Forwards: 70',
    'From: Bob <sip:bob@biloxi.example.com>;tag=1',
    `To: Bob <${to ?? 'sip:bob@biloxi.example.com'}>`,
    `Call-ID: ${callId ?? 'a'}`,
    `CSeq: ${cseq} REGISTER`,
    ...lines,
    ...(proof === false ? [] : [`Authorization: ${proof}`]),
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

interface Proof {
  readonly nc: number;
  readonly nonce?: string;
  readonly username?: string;
  readonly password?: string;
  readonly uri?: string;
}

/** Credentials of bob with qop, right for `nonce1` and the password `zanzibar` unless said otherwise. */
export function credentials(proof: Proof): string {
  const { username = 'bob', password = 'zanzibar', nonce = 'nonce1', uri = 'sip:biloxi.example.com' } = proof;
  const nc = proof.nc.toString(16).padStart(8, '0');
  const base = { realm: 'biloxi', method: 'REGISTER', qop: 'auth', cnonce: 'c', algorithm: 'MD5' } as const;
  const response = digestResponse({ ...base, username, password, nonce, uri, nc });
  return `Digest username="${username}", realm="biloxi", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=MD5, qop=auth, nc=${nc}, cnonce="c"`;
}
