import { endOf, isRegistered } from '@/lib/flows/evidence';
import { overheard } from '@/lib/flows/lessons/overheard';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';
import { lastWord, registrarAnswers } from './what-registrar-did';

/** Whoever hears a proof can try passwords against it at home: no server counts the attempts. */
export const somebodyHasListened: Challenge = {
  id: 'somebody-has-listened',
  title: 'A password that is in every list',
  task: 'Bob’s password is a word that many people take, and you have heard his registration. Find the word, and register the stranger’s phone for Bob with it.',
  flow: overheard,
  about: ['Authorization.response', 'Authorization.cnonce', 'Authorization.nonce'],
  start: {},
  goal,
  hints: [
    'All that goes into the response of F3 stands in F3 itself, but for the password. So every guess can be checked without asking the registrar.',
    'Choose F3 on the ladder and open “Digest”. At its end open “Try a list of words”, press “Put in a few weak ones” and then “Try them”.',
    'Open “Do something …” above the ladder. The stranger’s phone first “gets another password”, the one that you have found, and then “registers anew”.',
  ],
  solution: withPassword('dragon'),
  otherSolutions: [provedByHand('61fa4a860c9538e367cb5a1c1bc95233')],
  afterwards:
    'The password was never sent, and it was found all the same, since it was weak. A registrar that locks an account after three wrong passwords does not help here, since the guesses are made elsewhere. What helps is a password that stands in no list, or messages that nobody can overhear.',
};

function goal(run: FlowRun): Outcome {
  if (!isRegistered(endOf(run), 'stranger')) {
    const replay = registrarAnswers(run).find(({ because }) => because.includes('replay'));
    const before = replay === undefined ? '' : `${replay.because} The phone was given another nonce. `;
    return { reached: false, observed: before + lastWord(run) };
  }
  return {
    reached: true,
    observed: 'The registrar took the stranger for Bob, and Bob’s calls now reach that phone as well.',
  };
}

/** The stranger's phone gets a password and registers anew. */
function withPassword(password: string): Attempt {
  const at = 10_000;
  return {
    edits: [
      { kind: 'command', command: { at, node: 'stranger', name: 'password', argument: password } },
      { kind: 'command', command: { at, node: 'stranger', name: 'register' } },
    ],
  };
}

/** F7 with another response. */
function provedByHand(response: string): Attempt {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.66:5060;branch=z9hG4bK237326fd1b96',
    'Max-Forwards: 70',
    'From: Bob <sip:bob@biloxi.example.com>;tag=bdd342a5',
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: 1d0bb9449ad23778@192.0.2.66',
    'CSeq: 2 REGISTER',
    'Contact: <sip:bob@192.0.2.66:5060>',
    'Authorization: Digest username="bob", realm="biloxi.example.com",',
    ' nonce="f88678b3f37edb92646fe65c8ef8deb8", opaque="",',
    ' uri="sip:biloxi.example.com", algorithm=MD5,',
    ' qop=auth, nc=00000001, cnonce="cc283569",',
    ` response="${response}"`,
    'Content-Length: 0',
  );
  return { edits: [{ kind: 'replace', packet: 'stranger#2', text }] };
}
