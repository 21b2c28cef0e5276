import { onTheWire } from '../on-the-wire';
import { somebodyHasListened } from '../somebody-has-listened';
import { changedText } from './changed-text';
import type { Try } from './try';

const [byHand = {}] = somebodyHasListened.otherSolutions ?? [];

/** What the stranger would like to hear. */
const granted = onTheWire(
  'SIP/2.0 200 OK',
  'Via: SIP/2.0/UDP 192.0.2.66:5060;branch=z9hG4bK237326fd1b96',
  'From: Bob <sip:bob@biloxi.example.com>;tag=bdd342a5',
  'To: Bob <sip:bob@biloxi.example.com>;tag=f8fceecafc',
  'Call-ID: 1d0bb9449ad23778@192.0.2.66',
  'CSeq: 2 REGISTER',
  'Contact: <sip:bob@192.0.2.66:5060>;expires=3600',
  'Content-Length: 0',
);

export const tries: readonly Try[] = [
  {
    name: 'another word of the list',
    attempt: {
      edits: [
        { kind: 'command', command: { at: 10_000, node: 'stranger', name: 'password', argument: 'letmein' } },
        { kind: 'command', command: { at: 10_000, node: 'stranger', name: 'register' } },
      ],
    },
    observed:
      'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  },
  {
    name: 'the proof of Bob, played back',
    attempt: changedText(
      changedText(
        changedText(byHand, 'f88678b3f37edb92646fe65c8ef8deb8', '7cb3a7df1da91495aebcc9e8907343fc'),
        'cc283569',
        '89f09a37',
      ),
      '61fa4a860c9538e367cb5a1c1bc95233',
      '22fb06c895b05cd33c5e60aab2698844',
    ),
    observed:
      'The nonce count 1 is not above the last one, 1: this may be a replay. The phone was given another nonce. The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  },
  {
    name: 'the refusal, made a yes on its way back',
    attempt: { edits: [{ kind: 'replace', packet: 'server#4', text: granted }] },
    observed:
      'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  },
];
