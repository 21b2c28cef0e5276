import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { callIdOf } from './reading/identity';
import { requestLine } from './reading/start';
import { isTooShortForRandom } from './reading/too-short-for-random';
import type { MessageRule } from './rule';

export const callIdRandom: MessageRule = {
  id: 'call-id-random',
  scope: 'message',
  title: 'A Call-ID is random enough to be like no other',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §8.1.1.4',
  why: 'A registrar refuses a REGISTER whose CSeq is not greater than the last one with the same Call-ID. A phone that begins with 1@192.168.1.20 and CSeq 1 after each start is therefore refused until its old binding has expired; and behind NATs many phones have the same private address. A guessed Call-ID lets strangers into a call.',
  remedy: 'Take a new random text, a UUID for instance. Neither @ nor a host has to be in it.',
  good: [
    F1,
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +Call-ID: 3458b754-bde5-4324-95a0-30ab97348db8
    `,
  ],
  bad: [
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +Call-ID: 1@192.168.1.20
                ^
    `,
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      +Call-ID: call
                ^^^^
    `,
  ],
  check: (message) => {
    const id = requestLine(message) && callIdOf(message);
    const [own = ''] = id?.value.split('@', 1) ?? [];
    if (!id || own === '' || !isTooShortForRandom(own)) return [];
    const says = `Expected a random text before any @ of a Call-ID, found ${own}`;
    return [{ from: id.from, to: id.from + own.length, message: says }];
  },
};
