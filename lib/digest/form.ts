import { hashOf, responseLength } from './algorithm';
import { type Diagnosis, diagnose } from './diagnose';
import type { Circumstances } from './mistake';
import { printedClientNonces, printedNonces, printedResponses } from './printed-values';
import type { DigestInput } from './recipe';

/** Something that can be said of a digest without its password. What breaks a rule is not said here but by the rule. */
export interface Remark {
  /** Stable id, kebab-case. */
  readonly id: string;
  /** `flaw`: this response cannot be right, or should be worth nothing; `note`: worth knowing. */
  readonly kind: 'flaw' | 'note';
  /** Plain sentences. */
  readonly text: string;
  /** `RFC 7616 §3.4.2`. */
  readonly spec: string;
}

/** All of a digest but its password. */
export type Passwordless = Omit<DigestInput, 'password'>;

/**
 * What the values of a digest tell by themselves: which hash makes so many digits, whether the response is one that
 * everybody can make, where the values were copied from, what the user name looks like, and what a listener still lacks.
 */
export function formRemarks(
  input: Passwordless,
  response: string | undefined,
  circumstances: Circumstances = {},
): readonly Remark[] {
  const given = response ?? '';
  return [
    ...(given === '' ? [] : aboutResponse(input, given, circumstances)),
    ...copied(input),
    ...aboutUsername(input.username),
    aboutFormula(input),
    ...(given === '' ? [] : [aboutListener(input)]),
  ];
}

function aboutResponse(
  input: Passwordless,
  response: string,
  circumstances: Circumstances,
): readonly Remark[] {
  const source = printedResponses.get(response.toLowerCase());
  if (source !== undefined) {
    const text = `This response is printed in ${source}: it was copied and not computed.`;
    return [{ id: 'response-of-example', kind: 'flaw', text, spec: source }];
  }
  if (/^(.{1,16})\1+$/.test(response) || response === '0123456789abcdef0123456789abcdef') {
    const text = 'The digits repeat themselves: this stands for a response and was never computed.';
    return [{ id: 'response-repeats', kind: 'flaw', text, spec: 'RFC 7616 §3.4.1' }];
  }
  const guessed = guessable(input, response, circumstances);
  return guessed.length > 0 ? guessed : otherLength(input, response);
}

/** Responses that come out whatever the password is, or with an empty one: the search by mistakes knows them. */
function guessable(input: Passwordless, response: string, circumstances: Circumstances): readonly Remark[] {
  const mistakeWith = (password: string) =>
    mistakeOf(diagnose({ ...input, password }, response, circumstances, 1));
  const always = mistakeWith(NOBODYS);
  if (always !== undefined) return [flaw('response-without-password', always)];
  const empty = mistakeWith('');
  if (empty === undefined) return [];
  return [flaw('response-of-empty-password', `The password was hashed as the empty text. ${empty}`)];
}

/** A password that nobody has: what is found with it holds for every password. */
const NOBODYS = '\ue000\ue001\ue000';

/** In a sentence; undefined if no known mistake leads to the response. */
function mistakeOf(diagnosis: Diagnosis): string | undefined {
  return diagnosis.verdict === 'mistaken' ? diagnosis.causes[0]?.details.join(' ') : undefined;
}

function flaw(id: string, text: string): Remark {
  return { id, kind: 'flaw', text, spec: 'RFC 7616 §3.4.2' };
}

/** The rule says that the number of digits is wrong; the number itself says which hash makes so many. */
function otherLength({ algorithm }: Passwordless, response: string): readonly Remark[] {
  const makers = MAKERS[response.length];
  if (response.length === responseLength(algorithm) || makers === undefined) return [];
  const text = `So many digits are those of ${makers}, and the credentials say ${algorithm}: the response was probably made with the other.`;
  return [{ id: 'response-of-other-hash', kind: 'flaw', text, spec: 'RFC 8760 §2.7' }];
}

const MAKERS: Readonly<Record<number, string>> = {
  32: 'MD5',
  40: 'SHA-1',
  64: 'SHA-256 or SHA-512-256',
  128: 'SHA-512',
};

/** Values that stand in documents, and so are no random ones. */
function copied({ nonce, cnonce = '' }: Passwordless): readonly Remark[] {
  return [
    { id: 'nonce-of-example', name: 'nonce', source: printedNonces.get(nonce), spec: 'RFC 7616 §5.12' },
    {
      id: 'cnonce-of-example',
      name: 'cnonce',
      source: printedClientNonces.get(cnonce),
      spec: 'RFC 7616 §5.12',
    },
  ].flatMap(({ id, name, source, spec }) =>
    source === undefined
      ? []
      : [
          {
            id,
            kind: 'note' as const,
            text: `The ${name} is the one that ${source} prints, so it is not random: somebody copied the example.`,
            spec,
          },
        ],
  );
}

function aboutUsername(username: string): readonly Remark[] {
  const said = USERNAMES.find(({ looks }) => looks.test(username));
  return said ? [{ id: said.id, kind: 'note', text: said.text, spec: said.spec }] : [];
}

const USERNAMES = [
  {
    id: 'username-is-uri',
    looks: /^sips?:/i,
    text: 'The user name is a whole SIP URI. A few servers keep their users so; most expect the name that stands before the at sign, or a name of their own.',
    spec: 'RFC 3261 §22.1',
  },
  {
    id: 'username-has-domain',
    looks: /@/,
    text: 'The user name has a domain. That is right where the provider gave it so; HA1 is made of all of it, and a server that expects the name alone comes to another hash.',
    spec: 'RFC 3261 §22.1',
  },
  {
    id: 'username-is-hash',
    looks: /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i,
    text: 'The user name looks like a hash, as userhash=true makes one of name and realm. HA1 is made of the name itself, so without that nothing can be computed.',
    spec: 'RFC 7616 §3.4.4',
  },
  {
    id: 'username-is-display-name',
    looks: /["\s]/,
    text: 'The user name has a blank or quotation marks in it and looks like a name to be shown. What is wanted here is the name under which the server keeps the password.',
    spec: 'RFC 3261 §22.1',
  },
  {
    id: 'username-empty',
    looks: /^$/,
    text: 'The user name is empty, so the server has nobody whose password it could look up.',
    spec: 'RFC 7616 §3.4',
  },
] as const;

function aboutFormula({ algorithm, qop }: Passwordless): Remark {
  const session = algorithm.endsWith('-sess') ? ', with a key for this session in the place of HA1' : '';
  const hash = hashOf(algorithm);
  if (qop === undefined) {
    const text = `Without qop the old formula holds: ${hash} of HA1, nonce and HA2${session}. It has no count, so a server cannot tell a repetition.`;
    return { id: 'formula-old', kind: 'note', text, spec: 'RFC 2617 §3.2.2.1' };
  }
  const body = qop.toLowerCase() === 'auth-int' ? ', and HA2 covers the body' : '';
  const text = `With qop=${qop} the response is ${hash} of HA1, nonce, nc, cnonce, qop and HA2${session}${body}.`;
  return { id: 'formula-qop', kind: 'note', text, spec: 'RFC 7616 §3.4.1' };
}

function aboutListener({ algorithm }: Passwordless): Remark {
  const text = `Of all that is hashed only the password is not in these messages. Whoever hears them can try passwords at home, as many a second as a machine computes ${hashOf(algorithm)}: a password that stands in a list is soon found.`;
  return { id: 'password-can-be-guessed', kind: 'note', text, spec: 'RFC 7616 §5.7' };
}
