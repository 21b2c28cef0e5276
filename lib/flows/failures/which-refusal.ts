import type { RegistrarPolicy } from '@/lib/nodes/registrar/registrar-policy';
import type { Run } from '../evidence';
import type { FlowOptions } from '../flow';
import { phone, type Setup, scene, server } from '../scene';
import { transports } from '../transports';
import { type Failure, ofRealLife } from './failure';

/** One typing error, three servers, and each calls it something else. */
export const whichRefusal: Failure = {
  ...ofRealLife,
  id: 'which-refusal',
  title: 'One typing error, three numbers',
  summary:
    'A phone has accounts with three providers, and the name bob is misspelt in all of them. One provider answers 401 again, one 403 and one 404: the same mistake, seen at another step.',
  transports: ['udp', 'tcp'],
  accounts: [],
  breaks: [],
  scenario(options) {
    const name = options.mended ? 'bob' : 'bbo';
    const [first, ...further] = providers.map(({ domain, host }) => ({
      aor: `sip:${name}@${domain}`,
      registrar: `sip:${domain}`,
      registrarHost: host,
      username: name,
    }));
    return scene(options, {
      nodes: [phone(options, { ...first, further }), ...providers.map((one) => provider(options, one))],
      commands: providers.map(({ domain }, i) => ({
        at: i * 1000,
        node: 'bob',
        name: 'register',
        argument: `sip:${name}@${domain}`,
      })),
      until: 60_000,
    });
  },
  failure: {
    number: 12,
    group: 'Answers and time',
    asked: 'What is the difference between 401, 403 and 404, and which of my settings do they mean?',
    broken: 'All three accounts say bbo where the name is bob.',
    seen: 'Atlanta asks for proof and answers 401 to it. Biloxi asks for proof and answers 403. Chicago answers 404 at once. None of the three accounts is registered.',
    why: 'The number names the step of RFC 3261 at which a registrar stopped. 401 after credentials: the proof does not fit (step 3), and most servers hide whether it is the name or the password. 403: the server understood and does not want to hear it again; some say it for a wrong password, others for a right password of somebody who may not register this address (step 4). 404: the server is not responsible for the domain, or there is no such address-of-record (steps 1 and 5). Since step 4 comes before step 5, a right password for an address that does not exist gets 403, where rights are checked at all. Which of them comes for one mistake depends on the order in which a server looks, and on how much it tells strangers.',
    fix: 'Look for the step and not for the number alone. Another 401 after credentials: look at name and password. A 403 after credentials: the password, or the right to this address, and the provider knows which. A 404: the domain, or the address with a server that tells strangers. Here the name is mended, in all three accounts.',
    read: ['RFC 3261 §10.3', 'RFC 3261 §22.1', 'RFC 3261 §21.4.4', 'RFC 3261 §21.4.5'],
    rules: ['register-not-authorized', 'register-aor-domain', '403-no-repeat'],
    symptom(run) {
      const last = providers.map(({ id }) => lastAnswerOf(run, id));
      return new Set(last).size === last.length
        ? `The same misspelt name got ${last.slice(0, -1).join(', ')} and ${last.at(-1)}.`
        : undefined;
    },
  },
};

interface Provider {
  readonly id: string;
  readonly label: string;
  readonly domain: string;
  readonly host: string;
  /** How it refuses. */
  readonly refuses: Partial<RegistrarPolicy['authentication']>;
}

const providers: readonly Provider[] = [
  {
    id: 'atlanta',
    label: 'Atlanta',
    domain: 'atlanta.example.com',
    host: '198.51.100.11',
    refuses: { wrongCredentials: 'challenge' },
  },
  {
    id: 'biloxi',
    label: 'Biloxi',
    domain: 'biloxi.example.com',
    host: '198.51.100.22',
    refuses: { wrongCredentials: '403' },
  },
  {
    id: 'chicago',
    label: 'Chicago',
    domain: 'chicago.example.com',
    host: '198.51.100.33',
    refuses: { tellsUnknownUsers: true },
  },
];

/** A provider of its own domain, where Bob is known as bob. */
function provider(options: FlowOptions, { id, label, domain, host, refuses }: Provider): Setup {
  const owners = { [`sip:bob@${domain}`]: ['bob'] };
  return {
    ...server(options, { domains: [domain], realm: domain, owners, policy: { authentication: refuses } }),
    id,
    label,
    addresses: [`${host}:${transports[options.transport].port}`],
  };
}

/** The status that came last from a provider. */
function lastAnswerOf(run: Run, id: string): string | undefined {
  const answers = run.packets.flatMap(({ from, text }) =>
    from === id ? (/^SIP\/2\.0 (\d{3})/.exec(text)?.[1] ?? []) : [],
  );
  return answers.at(-1);
}
