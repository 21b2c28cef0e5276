import { describe, expect, it } from 'vitest';
import {
  type Answer,
  challenge,
  fieldOf,
  granted,
  ownContact,
  type Play,
  play,
} from '@/test/scripted-registrar';
import { plain } from './personality';

/** Lets the registrar give these answers one after the other, the last one for ever. */
function answered(answers: readonly Answer[], config: Play['config'] = {}, until = 100_000) {
  return play({ config, until, script: (_request, n) => answers[Math.min(n, answers.length - 1)] });
}

describe('a challenge', () => {
  it.each([
    ['401 Unauthorized', 'WWW-Authenticate', 'The registrar asks'],
    ['407 Proxy Authentication Required', 'Proxy-Authenticate', 'The proxy asks'],
  ])('%s says who asks, and who refuses', (status, field, who) => {
    const asked: Answer = [status, `${field}: Digest realm="r", nonce="n"`];
    const { notes, line } = answered([asked]);
    expect(notes[0]).toContain(`${who} for proof in the realm r`);
    const refuser = who.split(' ')[1];
    expect(line.registration).toMatchObject({ reason: expect.stringContaining(`the ${refuser} did not`) });
  });
});

describe('an answer that is final', () => {
  it.each([
    ['302 Moved Temporarily', 'names no other server'],
    ['400 Bad Request', 'could not make sense'],
    ['403 Forbidden', 'does not allow it'],
    ['404 Not Found', 'does not know the address-of-record'],
    ['405 Method Not Allowed', 'refused with 405'],
    ['420 Bad Extension', 'requires an extension'],
    ['421 Extension Required', 'wants an extension'],
    ['423 Interval Too Brief', 'too short'],
    ['439 First Hop Lacks Outbound Support', 'cannot do outbound'],
    ['481 Call/Transaction Does Not Exist', 'a tag in To'],
    ['483 Too Many Hops', 'too many proxies'],
    ['494 Security Agreement Required', 'agree on security'],
    ['501 Not Implemented', 'refused with 501'],
    ['503 Service Unavailable', 'answered 503'],
    ['600 Busy Everywhere', 'refused with 600'],
  ])('%s stops the phone, with a reason', (status, reason) => {
    const { requests, line } = answered([[status]]);
    expect(requests).toHaveLength(1);
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining(reason) });
  });

  it('points at what decided', () => {
    const { trace } = answered([['403 Forbidden']]);
    const entry = trace.entries.find(({ node, happening }) => node === 'bob' && happening.kind === 'packet');
    const [place] = entry?.notes[0]?.evidence ?? [];
    const text = entry?.happening.kind === 'packet' ? entry.happening.text : '';
    expect(text.slice(place?.from, place?.to)).toBe('403');
  });
});

describe('a list in which the Contact of another device cannot be read', () => {
  const odd: Answer = ['200 OK', `Contact: "Bob" at home" <sip:bob@192.0.2.9>, <${ownContact}>;expires=60`];

  it('is no reason not to find the own one', () => {
    expect(answered([odd]).line.registration.phase).toBe('registered');
  });

  it('stops a phone that reads all or nothing', () => {
    const { line } = answered([odd], { personality: { ...plain, unreadableContact: 'stop' } });
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('cannot read') });
  });
});

describe('423', () => {
  const brief = (seconds: number): Answer => ['423 Interval Too Brief', `Min-Expires: ${seconds}`];

  it('is followed by a request for what the registrar grants at least, and so are later ones', () => {
    const { requests, line } = answered([brief(90), granted(90)], { expires: 10 });
    expect(requests.map((request) => fieldOf(request, 'Expires'))).toEqual(['10', '90', '90']);
    expect(line.registration.phase).toBe('registered');
  });

  it('is understood where it concerns the parameter of another Contact', () => {
    const { requests } = play({
      commands: [[0, 'add', '<mailto:bob@biloxi.example.com>;expires=5']],
      script: (_request, n) => (n === 0 ? brief(90) : granted(90)),
    });
    expect(fieldOf(requests[1], 'Contact')).toBe('<mailto:bob@biloxi.example.com>;expires=90');
  });

  it('stops the phone when it comes a second time', () => {
    const { requests, line } = answered([brief(90), brief(120)], { expires: 10 });
    expect(requests).toHaveLength(2);
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('at least 120') });
  });

  it.each([
    ['repeat', ['10', '10']],
    ['stop', ['10']],
  ] as const)('is not understood by phones that %s', (tooBrief, sent) => {
    const { requests, line } = answered([brief(90)], { expires: 10, personality: { ...plain, tooBrief } });
    expect(requests.map((request) => fieldOf(request, 'Expires'))).toEqual(sent);
    expect(line.registration.phase).toBe('failed');
  });
});

describe('3xx', () => {
  const moved: Answer = [
    '302 Moved Temporarily',
    'Contact: <sip:nowhere.example.com>;q=1, <sip:other.example.com:5070>;q=0.7, <mailto:bob@biloxi.example.com>;q=0.9',
  ];

  it('sends the request to the best Contact that can be reached, whose URI is the new Request-URI', () => {
    const { packets, line } = answered([moved, granted(3600)]);
    expect(packets.map(({ destination }) => destination)).toEqual(['192.0.2.222:5060', '192.0.2.223:5070']);
    expect(packets[1]?.text).toMatch(/^REGISTER sip:other\.example\.com:5070 SIP/);
    expect(line.registration.phase).toBe('registered');
  });

  it('is followed once', () => {
    const { requests, line } = answered([moved]);
    expect(requests).toHaveLength(2);
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('loop') });
  });

  it('goes with a challenge of the new server', () => {
    const { packets } = answered([moved, challenge(), granted(3600)]);
    expect(packets[2]?.destination).toBe('192.0.2.223:5070');
    expect(packets[2]?.text).toContain('uri="sip:other.example.com:5070"');
  });
});

describe('extensions', () => {
  it('421 for one that the phone knows is answered with Supported', () => {
    const { requests, line } = answered([['421 Extension Required', 'Require: path'], granted(60)]);
    expect(requests.slice(0, 2).map((request) => fieldOf(request, 'Supported'))).toEqual([undefined, 'path']);
    expect(line.registration.phase).toBe('registered');
  });

  it('439 makes the phone register without outbound', () => {
    const config = { instance: 'urn:uuid:1', regId: 1 };
    const { requests } = answered([['439 First Hop Lacks Outbound Support'], granted(60)], config);
    expect(fieldOf(requests[0], 'Contact')).toContain('reg-id=1');
    expect(fieldOf(requests[1], 'Contact')).toBe(`<${ownContact}>;+sip.instance="<urn:uuid:1>"`);
    expect(fieldOf(requests[1], 'Supported')).toBeUndefined();
  });

  it('439 stops a phone that wants outbound or nothing', () => {
    const config = {
      instance: 'urn:uuid:1',
      regId: 1,
      personality: { ...plain, worksWithoutOutbound: false },
    };
    const { requests, line } = answered([['439 First Hop Lacks Outbound Support'], granted(60)], config);
    expect(requests).toHaveLength(1);
    expect(line.registration).toEqual({ phase: 'failed', reason: expect.stringContaining('outbound') });
  });
});

describe('200', () => {
  const other = '<sip:bob@192.0.2.77>;expires=60';
  const both: Answer = ['200 OK', `Contact: ${other}, <${ownContact}>;expires=3600`, 'Expires: 1800'];

  it.each([
    ['own-contact', both, 3600],
    ['first-contact', both, 60],
    ['expires-header', both, 1800],
    ['own-contact', ['200 OK', `Contact: <${ownContact}>`, 'Expires: 1800'], 1800],
    ['own-contact', ['200 OK', `Contact: <${ownContact}>`], 3600],
  ] as const)('says in %s of %j how long', (grantedFrom, answer, seconds) => {
    const { line } = answered([answer], { personality: { ...plain, grantedFrom } }, 10_000);
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 20 + seconds * 1000 });
  });

  it.each<readonly [Answer, number]>([
    [['200 OK', 'Expires: 300'], 300],
    // The only one may be the own Contact, written anew by a NAT.
    [['200 OK', 'Contact: <sip:bob@203.0.113.9:1024>;expires=60', 'Expires: 300'], 60],
    [['200 OK', 'Contact: <sip:a@x>;expires=5, <sip:b@x>;expires=6', 'Expires: 300'], 300],
    [['200 OK', 'Contact: <sip:a@x>;expires=5, <sip:b@x>;expires=6'], 3600],
  ])('without the own Contact is believed, with a word of warning: %j', (answer, seconds) => {
    const { line, notes } = answered([answer], {}, 4000);
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 20 + seconds * 1000 });
    expect(notes.join()).toContain('None of the Contacts listed is that of this phone');
    const strict = { personality: { ...plain, missingContact: 'fail' } } as const;
    expect(answered([answer], strict).line.registration).toEqual({
      phase: 'failed',
      reason: expect.stringContaining('does not list'),
    });
  });

  it('is taken for what was asked where it neither lists the own Contact nor states a time', () => {
    const others: Answer = ['200 OK', 'Contact: <sip:a@x>;expires=5, <sip:b@x>;expires=6'];
    const { line } = answered([others], { expires: 120 }, 4000);
    expect(line.registration).toEqual({ phase: 'registered', expiresAt: 120_020 });
  });

  it('is recognised by the device where the registrar has changed the Contact', () => {
    const contact = '<sip:bob@203.0.113.9:1024>;expires=300;+sip.instance="<urn:uuid:1>";reg-id=2';
    const personality = { ...plain, missingContact: 'fail' } as const;
    const config = { instance: 'urn:uuid:1', regId: 2, personality };
    expect(answered([['200 OK', `Contact: ${contact}`]], config).line.registration.phase).toBe('registered');
    expect(
      answered([['200 OK', `Contact: ${contact}`]], { ...config, regId: 1 }).line.registration.phase,
    ).toBe('failed');
  });

  it('of no time is no registration', () => {
    expect(answered([granted(0)]).line.registration).toMatchObject({ phase: 'failed' });
  });
});
