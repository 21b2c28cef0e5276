import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { times } from '@/lib/text/counted';
import { endOf, type Run, registrationOf } from '../evidence';
import { phone, registers, scene } from '../scene';
import { transports } from '../transports';
import { type Failure, ofRealLife } from './failure';

const odd = '"Bob\'s "new" tablet" <sip:bob@192.0.2.203>;expires=1800';

/** One Contact of another device cannot be read, and the phone throws the whole list away. */
export const oddHeader: Failure = {
  ...ofRealLife,
  id: 'odd-header',
  title: 'One odd name, and all is lost',
  summary:
    'The 200 lists the tablet too, whose name has quotation marks in the middle. The phone cannot read it, gives up there, and misses its own Contact behind it.',
  transports: ['udp'],
  accounts: [],
  breaks: [
    {
      message: 'F2',
      rule: 'header-value-form',
      because: 'the name of the tablet has quotation marks inside without a backslash',
    },
    {
      message: 'F2',
      rule: 'uri-form',
      because: 'the name ends at the second quotation mark, and a URI would have to follow',
    },
    {
      message: 'F2',
      rule: '200-expires-param',
      because: 'the time of the tablet stands behind what cannot be read',
    },
  ],
  scenario: (options) => {
    const address = `192.0.2.222:${transports[options.transport].port}`;
    const lists = ['Contact', `${odd}, {contact};expires=3600`] as const;
    return scene(options, {
      nodes: [
        phone(options, { personality: { unreadableContact: options.mended ? 'skip' : 'stop' } }),
        {
          id: 'server',
          label: 'Server',
          addresses: [address],
          state: newScripted({
            address,
            lines: [
              {
                on: 'packet',
                note: {
                  text: 'The server lists what it was told, the odd name of the tablet too.',
                  spec: 'RFC 3261 §10.3',
                },
                acts: [{ do: 'answer', status: 200, reason: 'OK', fields: [lists] }],
              },
            ],
          }),
        },
      ],
      commands: [registers(0)],
      until: 60_000,
    });
  },
  failure: {
    number: 49,
    group: 'Form and identifiers',
    asked:
      'The server answers 200. Why does my phone say that the registration failed, since I have a tablet?',
    broken:
      'The tablet has registered a display name with bare quotation marks inside, and the phone reads a list of Contacts wholly or not at all.',
    seen: 'This server asks for no proof, and its answer is a 200 at once. The phone’s own Contact stands in it with an hour. Before it stands that of the tablet: "Bob\'s "new" tablet". The phone shows that it is not registered.',
    why: 'A quotation mark inside a quoted name needs a backslash, or the name ends there. So the text is wrong, and the server should have refused it when the tablet sent it. But what the phone needs can be read. A receiver should leave alone what it cannot read and does not need: RFC 3261 says so to servers, and on the Internet some other device is always odd.',
    fix: 'The phone skips the Contact that it cannot read and goes on with the next. The tablet should write \\" in its name, or get another name.',
    read: ['RFC 3261 §10.2.4', 'RFC 3261 §25.1', 'RFC 4475 §3.1.2.6', 'RFC 3261 §8.2.2'],
    rules: ['200-lists-all', 'display-name-quoting', 'quoted-string-closed'],
    symptom(run) {
      const { phase } = registrationOf(endOf(run), 'bob');
      const good = listsOwn(run);
      return phase === 'failed' && good > 0
        ? `The phone’s own Contact came in a 200 ${times(good)}, and it shows: ${phase}.`
        : undefined;
    },
  },
};

/** How many answers list Bob's phone, whatever else is in them. */
function listsOwn({ packets }: Run): number {
  return packets.filter(({ text }) =>
    /^SIP\/2\.0 200 .*<sip:bob@192\.0\.2\.201:5060>;expires=3600/s.test(text),
  ).length;
}
