/**
 * What a record holds under a key that came from a message. Without this, the key `constructor` would find what every
 * object has, and a nonce of that name would be taken for one that was issued.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
