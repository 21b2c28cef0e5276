import { describe, expect, it } from 'vitest';
import { unescaped, withoutNeedlessEscapes } from './uri-escapes';

describe('unescaped', () => {
  it.each([
    ['bob', 'bob'],
    ['%62ob', 'bob'],
    ['sips%3Auser%40example.com', 'sips:user@example.com'],
    ['caf%C3%A9 %e2%82%ac %F0%9F%98%80', 'café € 😀'],
    ['null-%00-null', 'null-\0-null'],
    // Once and no more (RFC 4475 §3.1.1.3).
    ['v%61lue%25%34%31', 'value%41'],
    // Bytes that are no UTF-8: alone, cut short, overlong, half of a pair. The others around them are resolved.
    ['%FF%41', '%FFA'],
    ['%C3%41%C3%A9', '%C3Aé'],
    ['%C0%80', '%C0%80'],
    ['%ED%A0%80', '%ED%A0%80'],
    ['100%', '100%'],
    ['%zz', '%zz'],
  ])('%s means %j', (component, meaning) => {
    expect(unescaped(component)).toBe(meaning);
  });
});

describe('withoutNeedlessEscapes', () => {
  it.each([
    ['%61lice', 'alice'],
    ['a%40b%3bc', 'a%40b%3Bc'],
    ['%25%34%31', '%2541'],
    ['caf%c3%a9', 'caf%C3%A9'],
    ['%00', '\0'],
    ['100%', '100%'],
  ])('writes %s as %j', (component, plain) => {
    expect(withoutNeedlessEscapes(component)).toBe(plain);
  });
});
