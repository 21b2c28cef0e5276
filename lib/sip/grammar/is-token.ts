/** True for what a `token` is made of (RFC 3261 §25.1). */
export function isToken(text: string): boolean {
  return /^[\w.!%*+`'~-]+$/.test(text);
}
