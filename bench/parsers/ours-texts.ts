import type { AuthValue } from '@/lib/sip/grammar/auth-params';
import type { MediaType } from '@/lib/sip/grammar/media-type';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Parameter } from '@/lib/sip/grammar/parameters';
import type { ContactValue } from '@/lib/sip/headers/contact';
import type { CSeq } from '@/lib/sip/headers/cseq';
import type { Via } from '@/lib/sip/headers/via';
import type { HeaderField, StartLine, Token } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { ours } from './ours';
import type { Parser } from './parser';

/**
 * Our parser and a reader who asks for every text of the message. The parser says of each piece where it stands and cuts
 * it out when it is asked for; peers cut out everything at once. This is what it costs us to be asked.
 */
export const oursTexts: Parser = { parse: allTexts, facts: ours.facts };

function allTexts(text: string): unknown {
  const { startLine, headers } = parse(text);
  const texts: (string | undefined)[] = [];
  askStartLine(startLine, texts);
  for (const field of headers) askField(field, texts);
  return texts;
}

type Texts = (string | undefined)[];

function askStartLine(line: StartLine, texts: Texts): void {
  if (line.kind === 'request') texts.push(line.method.value, line.uri.value, line.version.value);
  if (line.kind === 'response') texts.push(line.version.value, line.reason.value);
}

/** The headers that occur in the workloads; a field has values of the type that its grammar reads. */
function askField({ canonical, name, value, values }: HeaderField, texts: Texts): void {
  texts.push(name.value, value.value);
  switch (canonical) {
    case 'Via':
      for (const hop of values as readonly Via[]) askVia(hop, texts);
      break;
    case 'From':
    case 'To':
    case 'Route':
    case 'Contact':
      for (const one of values as readonly (AddressValue | ContactValue)[]) askAddress(one, texts);
      break;
    case 'WWW-Authenticate':
    case 'Authorization':
      for (const one of values as readonly AuthValue[]) askAuth(one, texts);
      break;
    case 'CSeq':
      for (const { method } of values as readonly CSeq[]) texts.push(method.value);
      break;
    case 'Call-ID':
      for (const callId of values as readonly Token[]) texts.push(callId.value);
      break;
    case 'Accept':
    case 'Content-Type':
      for (const one of values as readonly MediaType[]) askMediaType(one, texts);
      break;
  }
}

function askVia({ protocolName, protocolVersion, transport, host, parameters }: Via, texts: Texts): void {
  texts.push(protocolName.value, protocolVersion.value, transport.value, host.value);
  askParameters(parameters, texts);
}

function askAddress(value: AddressValue | ContactValue, texts: Texts): void {
  if (value.kind === 'address') texts.push(value.displayName?.value, value.uri.value);
  askParameters(value.parameters, texts);
}

function askAuth({ scheme, params }: AuthValue, texts: Texts): void {
  texts.push(scheme.value);
  for (const param of params) texts.push(param.name.value, param.text);
}

function askMediaType({ type, subtype, parameters }: MediaType, texts: Texts): void {
  texts.push(type.value, subtype.value);
  askParameters(parameters, texts);
}

function askParameters(parameters: readonly Parameter[], texts: Texts): void {
  for (const parameter of parameters) texts.push(parameter.name.value, parameter.text);
}
