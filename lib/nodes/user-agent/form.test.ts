import { describe, expect, it } from 'vitest';
import { type Answer, challenge, fieldOf, granted, type Play, play } from '@/test/scripted-registrar';
import { type FormPersonality, formByTheBook } from './form-personality';
import { plain } from './personality';

/** A phone that is challenged once and then registered. */
function registering(form: Partial<FormPersonality>, config: Play['config'] = {}) {
  const answers: readonly Answer[] = [challenge(), granted(3600)];
  return play({
    config: { ...config, personality: { ...plain, ...formByTheBook, ...form } },
    script: (_request, n) => answers[Math.min(n, 1)],
    until: 60_000,
  });
}

const branches = (requests: readonly string[]) =>
  requests.map((request) => /branch=(\S+)/.exec(fieldOf(request, 'Via') ?? '')?.[1]);

describe('the form of a REGISTER', () => {
  it('has a new branch for credentials, or the old one for phones that keep it', () => {
    expect(new Set(branches(registering({}).requests)).size).toBe(2);
    const { requests, line } = registering({ newBranchForCredentials: false });
    expect(requests).toHaveLength(2);
    expect(new Set(branches(requests)).size).toBe(1);
    // Whoever answers all the same is understood.
    expect(line.registration.phase).toBe('registered');
  });

  it('has Max-Forwards, unless the phone is older than that rule', () => {
    expect(fieldOf(registering({}).requests[0], 'Max-Forwards')).toBe('70');
    expect(fieldOf(registering({ sendsMaxForwards: false }).requests[0], 'Max-Forwards')).toBeUndefined();
  });

  it('has its Contact in brackets, or without', () => {
    const contact = 'sip:bob@192.0.2.201;transport=tcp';
    expect(fieldOf(registering({}, { contact }).requests[0], 'Contact')).toBe(`<${contact}>`);
    expect(fieldOf(registering({ bracketsContact: false }, { contact }).requests[0], 'Contact')).toBe(
      contact,
    );
  });

  it('names in Supported what the phone knows, if anything', () => {
    expect(fieldOf(registering({}).requests[0], 'Supported')).toBeUndefined();
    expect(fieldOf(registering({}, { supports: ['path'] }).requests[0], 'Supported')).toBe('path');
    const both = { supports: ['path'], gruu: true };
    expect(fieldOf(registering({}, both).requests[0], 'Supported')).toBe('gruu, path');
  });

  it('says in From who registers for somebody else, and in To for whom', () => {
    const [own] = registering({}).requests;
    expect(fieldOf(own, 'From')?.split(';')[0]).toBe(fieldOf(own, 'To'));
    const [others] = registering({}, { displayName: 'Carol', from: 'sip:carol@biloxi.example.com' }).requests;
    expect(fieldOf(others, 'From')).toMatch(/^Carol <sip:carol@biloxi\.example\.com>;tag=/);
    expect(fieldOf(others, 'To')).toBe('<sip:bob@biloxi.example.com>');
  });

  it('has a body where one is set up, and the length of it', () => {
    const { requests } = registering({}, { body: { type: 'application/cpl+xml', text: '<cpl/>' } });
    expect(requests.map((request) => fieldOf(request, 'Content-Type'))).toEqual([
      'application/cpl+xml',
      'application/cpl+xml',
    ]);
    expect(requests[1]).toMatch(/Content-Length: 6\r\n\r\n<cpl\/>$/);
  });
});
