import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { type Asker, textOf } from './digest-values';
import { callIdOf, cseqOf } from './identity';

/** Who proves himself to whom, in which call and for what: equal for two attempts of one user. */
export function proofKey(request: Message, asker: Asker, credentials: Credentials): string {
  const [realm, username] = [textOf(credentials, 'realm'), textOf(credentials, 'username')];
  return `${asker} ${callIdOf(request)?.value} ${cseqOf(request)?.method.value} ${realm} ${username}`;
}
