import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials } from './reading/digest-values';
import type { MessageRule } from './rule';

export const authCnonceNc: MessageRule = {
  id: 'auth-cnonce-nc',
  scope: 'message',
  title: 'The parameters qop, cnonce and nc come together',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'The qop selects the newer form of the hash, and that form takes in nc and cnonce. With one of the three missing the server cannot compute anything and answers 400. RFC 3665 prints a qop alone (§2.2 F1).',
  remedy: 'Send all three if the challenge offered qop, and none of them if it did not.',
  good: [F3],
  bad: [
    changed(F3)`
      - qop=auth, nc=00000001, cnonce="0a4f113b",
      + qop=auth,
        ^^^^^^^^
    `,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const present = TOGETHER.flatMap((name): readonly AuthParam[] => {
        const param = authParam(credentials, name);
        return param ? [param] : [];
      });
      const absent = TOGETHER.filter((name) => !authParam(credentials, name));
      const first = present[0];
      if (!first || absent.length === 0) return [];
      const { from, to, name } = first;
      return [{ from, to, message: `Expected ${absent.join(' and ')} beside ${name.value}` }];
    }),
};

const TOGETHER = ['qop', 'cnonce', 'nc'];
