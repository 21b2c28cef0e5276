import { contactPubGruu, contactTempGruu } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { type Parameter, parameter } from '@/lib/sip/grammar/parameters';
import { quoted } from '@/lib/sip/grammar/quoted';
import type { Message, Token } from '@/lib/sip/message';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { OK } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { replaceBy } from './reading/fixes';
import { schemeOf } from './reading/scheme-of';
import type { Finding, MessageRule } from './rule';

const withGruu = changed(OK)`
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Contact: <sips:bob@client.biloxi.example.com>
  + ;pub-gruu="sips:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128"
  + ;temp-gruu="sips:tgruu.7hs==@biloxi.example.com;gr"
  + ;expires=3600
`;

export const gruuForm: MessageRule = {
  id: 'gruu-form',
  scope: 'message',
  title: 'A pub-gruu and a temp-gruu are SIP URIs in quotation marks',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 5627 §7',
  why: 'The URI has parameters of its own. Without quotation marks its gr becomes a parameter of the Contact, and the phone takes home an address that leads to all its devices, or none; transfers and conferences then reach the wrong one. It happens where a server joins texts instead of writing parameters.',
  remedy: 'Put quotation marks around the whole URI, its parameters included.',
  good: [withGruu],
  bad: [
    changed(withGruu)`
      - ;pub-gruu="sips:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128"
      + ;pub-gruu=sips:bob@biloxi.example.com;gr=urn:uuid:00000000-0000-1000-8000-000a95a0e128
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(withGruu)`
      - ;temp-gruu="sips:tgruu.7hs==@biloxi.example.com;gr"
      + ;temp-gruu="tgruu.7hs=="
                    ^^^^^^^^^^^
    `,
    changed(withGruu)`
      - ;temp-gruu="sips:tgruu.7hs==@biloxi.example.com;gr"
      + ;temp-gruu
         ^^^^^^^^^
    `,
  ],
  check: (message) =>
    firstContacts(message).flatMap((value) => [
      ...check(message, value, parameter(value, 'pub-gruu'), contactPubGruu(value)),
      ...check(message, value, parameter(value, 'temp-gruu'), contactTempGruu(value)),
    ]),
};

function check(
  message: Message,
  owner: AddressValue,
  gruu: Parameter | undefined,
  uri: Token | undefined,
): readonly Finding[] {
  if (!gruu) return [];
  if (uri) return isSip(uri.value) ? [] : [noUri(gruu, uri)];
  const { value } = gruu;
  if (!value) return [noUri(gruu, gruu)];
  // A value that is missing behind its equals sign is a fault of syntax.
  if (value.from === value.to) return [];
  const whole = { from: value.from, to: ownParameter(owner, gruu)?.to ?? value.to };
  const text = slice(message.text, whole);
  const fix = isSip(text) ? { fix: replaceBy('Add the quotation marks', whole, quoted(text)) } : {};
  return [{ ...whole, message: `Expected quotation marks around the URI of ${gruu.name.value}`, ...fix }];
}

/** The `gr` of the URI, which without quotation marks stands behind it as one more parameter of the Contact. */
function ownParameter({ parameters }: AddressValue, gruu: Parameter): Parameter | undefined {
  const next = parameters[parameters.indexOf(gruu) + 1];
  return next?.name.value.toLowerCase() === 'gr' ? next : undefined;
}

function noUri(gruu: Parameter, { from, to }: { readonly from: number; readonly to: number }): Finding {
  return { from, to, message: `Expected a SIP URI in quotation marks as ${gruu.name.value}` };
}

function isSip(uri: string): boolean {
  return /^sips?$/.test(schemeOf(uri));
}
