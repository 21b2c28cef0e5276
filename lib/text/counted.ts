/** A number with its noun: `no binding`, `1 binding`, `2 bindings`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count > 1 ? 's' : ''}`;
}

/** How often something happened: `never`, `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return WORDS[count] ?? `${count} times`;
}

const WORDS: readonly string[] = ['never', 'once', 'twice'];
