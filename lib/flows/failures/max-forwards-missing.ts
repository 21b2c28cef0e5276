import type { ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import type { Address } from '@/lib/sim/scenario';
import { answersOf, endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, hosts, phone, proxy, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The phone leaves Max-Forwards out, and a border element between refuses what any proxy has to let pass. */
export const maxForwardsMissing: Failure = {
  ...ofRealLife,
  id: 'max-forwards-missing',
  title: 'The line that nobody needs, until somebody does',
  summary:
    'The phone sends no Max-Forwards. The registrar would not mind, but the border of the provider’s network checks each request against the list of header fields that it must have.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'mandatory-headers',
      because: 'the phone leaves it out, as RFC 2543 allowed',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          registrarHost: hosts.proxy,
          personality: { sendsMaxForwards: options.mended === true },
        }),
        proxy(options, 'Border', border),
        server(options),
      ],
      commands: [registers(0)],
      until: 60_000,
    }),
  failure: {
    number: 44,
    group: 'Form and identifiers',
    asked: 'Why does one provider answer 400 Bad Request to a REGISTER that every other one takes?',
    broken: 'The REGISTER has no Max-Forwards.',
    seen: 'The border answers 400 and names the header field. The server behind it never sees the REGISTER.',
    why: 'Both sides have a rule, and they are not the same. A client must send Max-Forwards in every request. A proxy that gets one without must not refuse it for that: the check is passed, and the proxy adds the header field with 70 when it sends the request on. So does the RFC treat phones that are older than the rule, and RFC 3665 itself prints a REGISTER without it. For a registrar, which sends nothing on, the number means nothing at all. But a border that looks at requests to keep attackers out often knows only the list of what every request must have.',
    fix: 'The phone sends Max-Forwards: 70 in every request. Whoever runs the border lets requests without it pass and adds it.',
    read: ['RFC 3261 §8.1.1', 'RFC 3261 §8.1.1.6', 'RFC 3261 §16.3', 'RFC 3261 §16.6'],
    rules: ['mandatory-headers', 'max-forwards-70'],
    symptom(run) {
      const refusals = answersOf(run, 'proxy', 400).length;
      const passedOn = requestsOf(run, 'proxy', 'REGISTER').length;
      const { phase } = registrationOf(endOf(run), 'bob');
      return refusals > 0 && passedOn === 0 && phase === 'failed'
        ? '400 from the border, and no REGISTER came as far as the server.'
        : undefined;
    },
  },
};

/** Lets only those requests into the provider’s network that have all that a request must have. */
function border(onward: Address): readonly ScriptLine[] {
  return [
    {
      on: 'packet',
      if: { method: 'REGISTER', lacks: 'Max-Forwards' },
      acts: [{ do: 'answer', status: 400, reason: 'Bad Request: Max-Forwards is missing' }],
      note: {
        text: 'The list of the border says that each request has Max-Forwards: this one is refused, though a proxy must let it pass.',
        spec: 'RFC 3261 §16.3',
        verdict: 'refused',
      },
    },
    { on: 'packet', acts: [{ do: 'relay', to: onward }] },
  ];
}
