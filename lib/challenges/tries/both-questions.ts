import { bothQuestions } from '../both-questions';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution } = bothQuestions;

export const tries: readonly Try[] = [
  {
    name: 'two Authorizations',
    attempt: changedText(solution, 'Proxy-Authorization:', 'Authorization:'),
    observed:
      'The 407 came 3 times and the 401 twice: no REGISTER satisfied both. The one that you changed has no Proxy-Authorization, and the proxy looks nowhere else.',
  },
  {
    name: 'a response for another count',
    attempt: changedText(solution, 'nc=00000002', 'nc=00000003'),
    observed:
      'Bob is registered, but only because this proxy is careless: it looks whether Proxy-Authorization is there, and not what it says. What you wrote there proves nothing.',
  },
  {
    name: 'credentials that are none',
    attempt: changedText(
      solution,
      'Proxy-Authorization: Digest username="bob"',
      'Proxy-Authorization: Digest username="nobody"',
    ),
    observed:
      'Bob is registered, but only because this proxy is careless: it looks whether Proxy-Authorization is there, and not what it says. What you wrote there proves nothing.',
  },
  {
    name: 'the answer to the registrar, given to the proxy too',
    attempt: changedText(
      changedText(
        changedText(
          changedText(solution, 'realm="proxy.biloxi.example.com"', 'realm="biloxi.example.com"'),
          'nonce="ede05eba69981f1f"',
          'nonce="7cb3a7df1da91495aebcc9e8907343fc"',
        ),
        'nc=00000002, cnonce="89f09a37"',
        'nc=00000001, cnonce="6b4c6b30"',
      ),
      'dc0213908fe9cdd36b617b792c2828f4',
      'd2a3c34ecaee2a7a10aad852b659399d',
    ),
    observed:
      'Bob is registered, but only because this proxy is careless: it looks whether Proxy-Authorization is there, and not what it says. What you wrote there proves nothing.',
  },
];
