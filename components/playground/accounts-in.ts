import type { JudgedMessage } from '@/lib/rules/judge-text';
import { digestCredentials, textOf } from '@/lib/rules/reading/digest-values';

/** Somebody who has a password somewhere. */
export interface Account {
  readonly username: string;
  readonly realm: string;
}

/** Accounts for which a password can be given. */
const MOST_ACCOUNTS = 8;

/** Whose credentials stand in the messages, each account once. */
export function accountsIn(judged: readonly JudgedMessage[]): readonly Account[] {
  const found = new Map<string, Account>();
  for (const credentials of judged.flatMap(({ message }) => digestCredentials(message))) {
    const [username, realm] = [textOf(credentials, 'username'), textOf(credentials, 'realm')];
    if (username !== undefined && realm !== undefined) {
      found.set(JSON.stringify([username, realm]), { username, realm });
    }
  }
  return [...found.values()].slice(0, MOST_ACCOUNTS);
}
