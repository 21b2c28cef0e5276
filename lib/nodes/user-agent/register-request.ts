import { buildRequest } from '@/lib/sip/build';
import type { Task } from './task';
import { type Ids, type Line, personalityOf, type Taught, type UserAgentConfig } from './user-agent-state';

/** Credentials as a header field: name and value. */
export type CredentialsField = readonly [name: string, value: string];

type Fields = readonly (readonly [name: string, value: string])[];

/**
 * The text of a REGISTER (RFC 3261 §10.2): To names the address-of-record, Contact says where it is to be reached,
 * the Request-URI names the registrar and has no user part.
 */
export function registerRequest(
  task: Task,
  { config, taught }: Pick<Line, 'config' | 'taught'>,
  ids: Required<Ids>,
  way: { readonly uri: string; readonly transport: string },
  credentials: readonly CredentialsField[],
): string {
  const { rport, toTagInRefresh, sendsMaxForwards } = personalityOf(config);
  const toTag = toTagInRefresh && taught.toTag !== undefined ? `;tag=${taught.toTag}` : '';
  // The name is that of who registers, and of a third party nothing is said in To.
  const nameInTo = config.from === undefined ? `${config.displayName} ` : '';
  const body = bodyOf(task, config);
  return buildRequest({
    method: 'REGISTER',
    uri: way.uri,
    headers: [
      ['Via', `SIP/2.0/${way.transport} ${config.sentBy};branch=${ids.branch}${rport ? ';rport' : ''}`],
      ...(sendsMaxForwards ? maxForwards : []),
      ['From', `${config.displayName} <${config.from ?? config.aor}>;tag=${ids.fromTag}`],
      ['To', `${nameInTo}<${config.aor}>${toTag}`],
      ['Call-ID', ids.callId],
      ['CSeq', `${ids.cseq} REGISTER`],
      ...contactFields(task, config, taught),
      ...supportedField(config, taught),
      ...credentials,
      ...(body ? [['Content-Type', body.type] as const] : []),
    ],
    ...(body && { body: body.text }),
  });
}

/** What goes along with a REGISTER. */
export function bodyOf(task: Task, { body }: UserAgentConfig): UserAgentConfig['body'] {
  return task.do === 'register' ? body : undefined;
}

/** Contact and Expires, by which a REGISTER says what it is for (RFC 3261 §10.2.1, §10.2.2). */
function contactFields(task: Task, config: UserAgentConfig, taught: Taught): Fields {
  switch (task.do) {
    case 'register':
      return ownContact(config, taught);
    case 'add':
      return [['Contact', raised(task.contact, taught)], ...expiresField(wantedSeconds(config, taught))];
    case 'fetch':
      return [];
    case 'remove-all':
      return star;
    case 'remove':
      if (task.contact !== undefined) return [['Contact', `<${task.contact}>;expires=0`]];
      return removal(config, taught);
  }
}

const maxForwards: Fields = [['Max-Forwards', '70']];

const star: Fields = [
  ['Expires', '0'],
  ['Contact', '*'],
];

function ownContact(config: UserAgentConfig, taught: Taught): Fields {
  const time = wantedSeconds(config, taught);
  const value = ownContactValue(config, taught);
  return personalityOf(config).asksIn === 'parameter' && time !== undefined
    ? [['Contact', `${value};expires=${time}`]]
    : [['Contact', value], ...expiresField(time)];
}

function ownContactValue(config: UserAgentConfig, taught: Taught): string {
  const uri = personalityOf(config).bracketsContact ? `<${config.contact}>` : config.contact;
  return `${uri}${deviceParameters(config, taught)}`;
}

/** How this phone takes its own Contact back. */
function removal(config: UserAgentConfig, taught: Taught): Fields {
  const value = ownContactValue(config, taught);
  switch (personalityOf(config).removesWith) {
    case 'own-contact':
      return [['Contact', `${value};expires=0`]];
    case 'star':
      return star;
    case 'header':
      return [['Contact', `${value};expires=${wantedSeconds(config, taught) ?? 3600}`], ...expiresField(0)];
  }
}

/** Seconds to ask for: what the owner wants, but no less than the registrar grants; undefined leaves it to the registrar. */
export function wantedSeconds({ expires }: UserAgentConfig, { minExpires }: Taught): number | undefined {
  return expires === undefined || minExpires === undefined
    ? (expires ?? minExpires)
    : Math.max(expires, minExpires);
}

/** A 423 concerns the parameter of a Contact as well as the header field (RFC 3261 §10.2.8). */
function raised(contact: string, { minExpires = 0 }: Taught): string {
  return contact.replace(
    /(;\s*expires\s*=\s*)(\d+)/i,
    (_all, name: string, time: string) => name + Math.max(Number(time), minExpires),
  );
}

function expiresField(time: number | undefined): Fields {
  return time === undefined ? [] : [['Expires', String(time)]];
}

/** Which device this is, and which of its flows (RFC 5626 §4.1, §4.2). */
function deviceParameters(config: UserAgentConfig, taught: Taught): string {
  const instance = config.instance === undefined ? '' : `;+sip.instance="<${config.instance}>"`;
  return asksOutbound(config, taught) ? `${instance};reg-id=${config.regId}` : instance;
}

/** True if the phone wants calls over the connection that it registers with (RFC 5626 §4.2.1). */
export function asksOutbound(config: UserAgentConfig, taught: Taught): boolean {
  return config.regId !== undefined && config.instance !== undefined && taught.outbound !== 'refused';
}

function supportedField(config: UserAgentConfig, taught: Taught): Fields {
  const own = [
    ...(asksOutbound(config, taught) ? ['path', 'outbound'] : []),
    ...(config.gruu ? ['gruu'] : []),
    ...(config.supports ?? []),
  ];
  const tags = [...new Set([...own, ...taught.extensions])];
  return tags.length === 0 ? [] : [['Supported', tags.join(', ')]];
}
