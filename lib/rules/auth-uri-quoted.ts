import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials } from './reading/digest-values';
import { withQuotes } from './reading/with-quotes';
import type { MessageRule } from './rule';

export const authUriQuoted: MessageRule = {
  id: 'auth-uri-quoted',
  scope: 'message',
  title: 'The uri in credentials stands in quotation marks',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.4',
  why: 'The grammar of RFC 2617 left the quotation marks of this one parameter out by mistake, and clients that were written from it send it bare. A URI may hold commas, semicolons and equals signs; a server that cuts at one of them hashes another uri than the client did, which looks like a wrong password.',
  remedy: 'Put quotation marks around the uri; they are not hashed.',
  good: [F3],
  bad: [
    changed(F3)`
      - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
      + uri=sips:ss2.biloxi.example.com, algorithm=MD5,
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => digestCredentials(message).flatMap((credentials) => withQuotes(credentials, ['uri'])),
};
