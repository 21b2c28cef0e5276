import { useCallback, useMemo, useState } from 'react';
import type { Exchange } from '@/lib/rules/rule';

type PasswordOf = Exchange['passwordOf'];

/** Passwords that somebody told the page. They are kept nowhere, and stand in no link. */
export interface Passwords {
  readonly passwordOf: PasswordOf;
  readonly set: (username: string, realm: string, password: string) => void;
  /** Forgets all and knows those of an example instead. */
  readonly know: (passwordOf: PasswordOf) => void;
}

export function usePasswords(): Passwords {
  const [known, setKnown] = useState<PasswordOf>(() => nobody);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());

  const passwordOf = useCallback<PasswordOf>(
    (username, realm) => {
      const password = typed.get(accountKey(username, realm));
      // An emptied field says that the password is not known, not that it is empty.
      return password === undefined ? known(username, realm) : password || undefined;
    },
    [known, typed],
  );
  const set = useCallback((username: string, realm: string, password: string) => {
    setTyped((former) => new Map(former).set(accountKey(username, realm), password));
  }, []);
  const know = useCallback((next: PasswordOf) => {
    setKnown(() => next);
    setTyped(new Map());
  }, []);
  return useMemo(() => ({ passwordOf, set, know }), [passwordOf, set, know]);
}

/** Knows no password. */
export function nobody(): undefined {
  return undefined;
}

function accountKey(username: string, realm: string): string {
  return JSON.stringify([username, realm]);
}
