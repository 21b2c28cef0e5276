/** Source of one node's identifiers. Counted per kind: a draw of one kind does not reshuffle another. */
export interface Dice {
  /**
   * The next identifier of a kind (`branch`, `tag`, `call-id`, `nonce`, `cnonce`): the scripted one if there is one
   * left, otherwise `length` lower-case hexadecimal digits from the seed.
   */
  readonly draw: (kind: string, length: number) => string;
}

/** Dice that remember how often each kind was drawn; `draws()` is what the world keeps of them. */
export interface CountedDice extends Dice {
  readonly draws: () => Readonly<Record<string, number>>;
}

/**
 * Dice of one node. The n-th draw of a kind depends on seed, node, kind and n alone, so that neither
 * another node nor another kind can change it (RaftScope's unseeded dice are why its recordings need checkpoints).
 */
export function rollDice(
  seed: number,
  node: string,
  script: Readonly<Record<string, readonly string[]>>,
  drawn: Readonly<Record<string, number>>,
): CountedDice {
  const counts = new Map(Object.entries(drawn));
  let shown: Readonly<Record<string, number>> | undefined = drawn;
  return {
    draws() {
      shown ??= Object.fromEntries(counts);
      return shown;
    },
    draw(kind, length) {
      const n = counts.get(kind) ?? 0;
      counts.set(kind, n + 1);
      shown = undefined;
      return script[kind]?.[n] ?? hexDigits(`${seed} ${node} ${kind} ${n}`, length);
    },
  };
}

/** `length` hexadecimal digits that are a function of the key alone. Not for secrets: this is a simulation. */
function hexDigits(key: string, length: number): string {
  let state = fnv1a(key);
  let digits = '';
  while (digits.length < length) {
    state = (state + 0x9e3779b9) >>> 0;
    const drawn = mix(state);
    for (let shift = 24; shift >= 0; shift -= 8) digits += TWO_DIGITS[(drawn >>> shift) & 0xff];
  }
  return digits.slice(0, length);
}

/** Every byte in hexadecimal digits. */
const TWO_DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A number from 0 up to, not with, 1 that is a function of the key alone: what chance decides. */
export function chance(key: string): number {
  return mix((fnv1a(key) + 0x9e3779b9) >>> 0) / 0x1_0000_0000;
}

/** FNV-1a over UTF-16 code units: spreads a key over 32 bits. */
function fnv1a(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: consecutive states give unrelated outputs. */
function mix(state: number): number {
  let x = state;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
