/** In the examples bob has this password in every realm, and nobody else has one: some rules compute what must be. */
export function examplePassword(username: string): string | undefined {
  return username === 'bob' ? 'zanzibar' : undefined;
}
