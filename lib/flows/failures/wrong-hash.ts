import { times } from '@/lib/text/counted';
import { answersOf, endOf, lineIn, notesOf, registrationOf, serverIn } from '../evidence';
import { accounts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Everything that can be read is right, and the hash is not. */
export const wrongHash: Failure = {
  ...ofRealLife,
  id: 'wrong-hash',
  title: 'Right name, right password, wrong hash',
  summary:
    'Each parameter of the credentials is as it should be, and so is the password. The phone puts the quotation marks of the message into what it hashes, so the response fits nothing.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F3',
      rule: 'auth-response-value',
      because: 'the phone hashes the quotation marks of the user name',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: options.mended ? {} : { mistake: 'quotes-hashed' } }),
        server(options),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 10,
    group: 'Digest authentication',
    asked: 'We wrote our own client, compared every parameter, and still get 401: what is wrong?',
    broken: 'The phone hashes "bob" with its quotation marks instead of what stands between them.',
    seen: 'F3 looks perfect, and the answer is 401 with stale=FALSE. The digest bench finds which mistake gives this very response.',
    why: 'The response is a hash of hashes: of name, realm and password; of method and URI; and of both with nonce, count, cnonce and qop, joined by colons. One byte more anywhere, and nothing of it is right; the message does not show which byte. The quotation marks belong to the message and not to the value, there are no blanks around the colons, and the hashes are written in small letters. Other favourites are another order of the parts, a wrong method, an empty password, and a stored hash that was made for another realm.',
    fix: 'Hash the values without their quotation marks, and compare with the examples of RFC 7616 step by step.',
    read: ['RFC 7616 §3.4.5', 'RFC 7616 §3.4.1', 'RFC 7616 §3.4.2', 'RFC 7616 §3.9.1'],
    rules: ['auth-response-value', 'auth-response-length'],
    symptom(run) {
      const world = endOf(run);
      const { username, password } = lineIn(world, 'bob').config;
      const same = serverIn(world).config.passwords[username] === password;
      const unfit = notesOf(run, 'server').some(({ text }) => text.includes('is not what the password of'));
      const { phase } = registrationOf(world, 'bob');
      return same && unfit && phase === 'failed'
        ? `401 came ${times(answersOf(run, 'server', 401).length)}, though phone and server have the same password for ${username}.`
        : undefined;
    },
  },
};
