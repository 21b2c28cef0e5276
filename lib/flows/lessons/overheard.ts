import type { Flow } from '../flow';
import { phone, registers, scene, server } from '../scene';
import { asksWithMd5 } from './asks-with-md5';
import { ofALesson } from './of-a-lesson';

/** A word of every list of weak passwords; no account of the flow tells it, since the reader is to find it. */
const GUESSABLE = 'dragon';

/** Bob registers in the clear, with a weak password. Another phone has been set up with a wrong one. */
export const overheard: Flow = {
  ...ofALesson,
  id: 'overheard',
  title: 'Somebody has listened',
  summary:
    'Bob’s phone registers over UDP, and everybody on the way can read along. A stranger’s phone, which does not know the password, tries to register for Bob as well and is refused.',
  transports: ['udp'],
  accounts: [],
  breaks: asksWithMd5('F2', 'F6', 'F8'),
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { password: GUESSABLE }),
        server(options, { passwords: { bob: GUESSABLE } }),
        phone(options, { id: 'stranger', label: 'Stranger’s phone', host: '192.0.2.66', password: '?' }),
      ],
      commands: [registers(0), registers(5000, 'stranger')],
      until: 60_000,
    }),
};
