import type { HashName } from './algorithm';

/**
 * A line for a shell that computes the hash of a text: `printf '%s' 'bob:realm:secret' | openssl dgst -md5`. The text stands in
 * single quotes, in which nothing has a meaning; a single quote of its own is written outside of them.
 */
export function opensslLine(text: string, algorithm: HashName): string {
  return `printf '%s' '${text.replaceAll("'", "'\\''")}' | openssl dgst ${OPTIONS[algorithm]}`;
}

const OPTIONS: Readonly<Record<HashName, string>> = {
  MD5: '-md5',
  'SHA-256': '-sha256',
  'SHA-512-256': '-sha512-256',
};
