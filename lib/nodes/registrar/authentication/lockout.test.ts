import { describe, expect, it } from 'vitest';
import { opening } from '@/test/registrar-answers';
import { conversation, proof, unknownUser, wrongPassword } from '@/test/registrar-conversation';
import { register } from '@/test/scripted-client';

describe('a lockout', () => {
  const lockout = { failures: 3, silence: 60_000 };
  const wrong = register({ cseq: 2, auth: wrongPassword });

  it('begins with the last wrong password that is borne, and ends by itself', () => {
    const talk = conversation({ lockout });
    const silent = [0, 1000, 2000].map((now) => {
      talk.send(wrong, now);
      return talk.isLockedOut(now) !== undefined;
    });
    expect(silent).toEqual([false, false, true]);
    expect(talk.isLockedOut(30_000)).toContain('192.0.2.7');
    expect(talk.isLockedOut(30_000)).toContain('32 seconds');
    expect(talk.isLockedOut(62_000)).toBeUndefined();
    talk.send(wrong, 63_000);
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 1 } });
  });

  it('counts wrong passwords in a row: a right one ends it, and an old nonce is none', () => {
    const talk = conversation({ lockout });
    talk.send(opening);
    talk.send(wrong);
    talk.send(register({ cseq: 3, auth: proof({ nonce: 'mine' }) }));
    expect(talk.state().failures).toEqual({});
    talk.send(wrong);
    talk.send(register({ cseq: 4, auth: unknownUser }));
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 2 } });
    talk.send(register({ cseq: 5, auth: proof() }));
    expect(talk.state().failures).toEqual({});
  });

  it('counts every challenge, and forgives nothing, where it cannot tell a question from a refusal', () => {
    const talk = conversation({ lockout: { ...lockout, every401: true } });
    talk.send(opening);
    talk.send(register({ cseq: 2, auth: proof() }));
    talk.send(wrong);
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 2 } });
    talk.send(opening);
    expect(talk.isLockedOut(0)).toContain('Too many 401s');
  });

  it('is nothing that a registrar without one remembers', () => {
    const talk = conversation({});
    talk.send(wrong);
    expect(talk.state().failures).toEqual({});
  });
});
