import type { Flow } from '../flow';
import { domain, hosts, phone, registers, scene, server } from '../scene';
import { transports } from '../transports';
import { believesEverybody } from './believes-everybody';
import { ofALesson } from './of-a-lesson';

/** ms up to which what the server sends is late, so that its first answer is overtaken by its second. */
const SLOW_UNTIL = 25;

/** One phone, two users: two requests are on the way at once, and their answers come in the other order. */
export const twoLines: Flow = {
  ...ofALesson,
  id: 'two-lines',
  title: 'Two questions at once',
  summary:
    'A phone that Bob and Carol share registers both of them at nearly the same time. The answers overtake each other on the way, and the phone has to know which is which.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  scenario(options) {
    const at = `${hosts.bob}:${transports[options.transport].port}`;
    const carol = {
      displayName: 'Carol',
      aor: `sip:carol@${domain}`,
      contact: `sip:carol@${at}`,
      username: 'carol',
    };
    return scene(options, {
      nodes: [
        phone(options, { label: 'Shared phone', personality: { rport: true }, further: [carol] }),
        server(options, { policy: believesEverybody }),
      ],
      links: [{ from: 'server', until: SLOW_UNTIL, delay: 60 }],
      commands: [registers(0), { ...registers(10), argument: carol.aor }],
      until: 40_000,
    });
  },
};
