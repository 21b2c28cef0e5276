import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'the wrong domain',
    attempt: { choices: { domain: 'biloxi.example.net' } },
    observed:
      'The registrar answered 404. This registrar does not answer for biloxi.example.net. A proxy would pass it on to that domain; this one passes no registrations on, which it may decide for itself. The phone shows: failed.',
  },
  {
    name: 'a login that nobody has',
    attempt: { choices: { login: 'bob' } },
    observed:
      'The registrar answered 401. There is no user bob here; a registrar answers as if the password were wrong. The phone shows: failed.',
  },
  {
    name: 'a wrong password',
    attempt: { choices: { password: 'Zanzibar' } },
    observed:
      'The registrar answered 401. The response is not what the password of 4711 gives for this nonce and this request. The phone shows: failed.',
  },
  {
    name: 'an address of nobody',
    attempt: { choices: { user: 'bbo' } },
    observed:
      'The registrar answered 403. 4711 proved who they are, but may not change where sip:bbo@biloxi.example.com is reached. The phone shows: failed.',
  },
  {
    name: 'too short a time',
    attempt: { choices: { time: '60' } },
    observed:
      'The registrar answered 423. 60 seconds are too short for this registrar, which wants at least 300. The phone shows: failed.',
  },
];
