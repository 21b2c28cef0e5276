import { LONGEST_PASSWORD } from '@/components/panels/longest-password';
import { visibleText } from '@/lib/text/visible-text';
import type { Account } from './accounts-in';
import styles from './password-fields.module.css';
import type { Passwords } from './use-passwords';

export interface PasswordFieldsProps {
  readonly accounts: readonly Account[];
  readonly passwords: Passwords;
}

/** Who proves something in these messages, and the passwords, without which a response can be read but not checked. */
export function PasswordFields({ accounts, passwords }: PasswordFieldsProps) {
  if (accounts.length === 0) return null;
  return (
    <div className={styles.fields}>
      {accounts.map(({ username, realm }) => (
        <label key={JSON.stringify([username, realm])} className={styles.field}>
          <span>
            Password of {visibleText(username) || 'nobody'} in {visibleText(realm) || 'no realm'}
          </span>
          <input
            type="text"
            maxLength={LONGEST_PASSWORD}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={passwords.passwordOf(username, realm) ?? ''}
            onChange={(event) => passwords.set(username, realm, event.currentTarget.value)}
          />
        </label>
      ))}
      <p className={styles.hint}>
        With it the response can be checked. It is in no link, and forgotten when you leave the page.
      </p>
    </div>
  );
}
