import type { Account } from '@/lib/flows/flow';

/** The password lookup that a flow's accounts allow: by user name and realm, undefined where it is not known. */
export function passwordsOf(accounts: readonly Account[]) {
  return (username: string, realm: string): string | undefined =>
    accounts.find((account) => account.username === username && account.realm === realm)?.password;
}
