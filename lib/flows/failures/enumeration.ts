import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { buildRequest } from '@/lib/sip/build';
import { counted } from '@/lib/text/counted';
import type { Run } from '../evidence';
import { domain, hosts, type Setup, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The server says at once which numbers do not exist, and so which ones do. */
export const enumeration: Failure = {
  ...ofRealLife,
  id: 'enumeration',
  title: 'The server that knows too much and says it',
  summary:
    'A scanner tries one number after another. An unknown one gets 404 and a known one 401, so that it soon has a list of the accounts whose passwords are worth guessing.',
  transports: ['udp'],
  accounts: [],
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        scanner(),
        server(options, {
          passwords: { 101: 'zanzibar', 104: 'casablanca' },
          owners: { [`sip:101@${domain}`]: ['101'], [`sip:104@${domain}`]: ['104'] },
          policy: { authentication: { tellsUnknownUsers: !options.mended } },
        }),
      ],
      commands: [{ at: 0, node: 'scanner', name: 'start' }],
      until: 60_000,
    }),
  failure: {
    number: 39,
    group: 'Attacks',
    asked: 'Why do strangers from all over the world send REGISTER for 100, 101, 102 and so on?',
    broken:
      'The server looks for the address-of-record before it asks for proof, and answers 404 where there is none.',
    seen: 'Six REGISTERs without credentials, one a second, from a host that nobody knows. Four get 404; 101 and 104 get 401: those two exist.',
    why: 'Programs that look for SIP servers try numbers first and passwords later, since guessing is only worth while for an account that exists. The order of the steps gives it away. In RFC 3261 the registrar asks for proof in step 3, in step 4 whether this user may change this address, and only in step 5 whether there is such an address. So strangers get 401 for every number, and somebody with an account gets 403 for every number but their own. With the same 401 for every number a scanner has to try every password with every number. What remains is guessing, and against that help long random passwords and a limit for each address.',
    fix: 'The server asks everybody for proof first: the same 401 for numbers that exist and for those that do not.',
    read: ['RFC 3261 §10.3', 'RFC 3261 §22.1', 'RFC 7616 §5.7'],
    rules: ['register-aor-domain', 'no-basic'],
    symptom(run) {
      const told = answersToScanner(run);
      const [known, unknown] = [401, 404].map((status) => told.filter((one) => one.status === status));
      return known?.length && unknown?.length
        ? `${known.map(({ number }) => number).join(' and ')} got 401, ${counted(unknown.length, 'other')} got 404: now it is known which exist.`
        : undefined;
    },
    // Nobody learns anything: the same question for everybody.
    healthy(run) {
      const told = answersToScanner(run);
      return told.length === tried.length && told.every(({ status }) => status === 401);
    },
  },
};

const scannerAddress = '198.51.100.66:5060';
const tried = [100, 101, 102, 103, 104, 105];

/** Tries one number a second. */
function scanner(): Setup {
  const state = newScripted({
    address: scannerAddress,
    lines: [...tried.map(probe), { on: 'packet', acts: [] }],
  });
  return { id: 'scanner', label: 'Scanner', addresses: [scannerAddress], state };
}

function probe(number: number, index: number): ScriptLine {
  const text = buildRequest({
    method: 'REGISTER',
    uri: `sip:${domain}`,
    headers: [
      ['Via', `SIP/2.0/UDP ${scannerAddress};branch=z9hG4bK{new branch}`],
      ['Max-Forwards', '70'],
      ['From', `<sip:${number}@${domain}>;tag={new tag}`],
      ['To', `<sip:${number}@${domain}>`],
      ['Call-ID', '{new call-id}'],
      ['CSeq', '1 REGISTER'],
      ['Contact', `<sip:${number}@${scannerAddress}>`],
      ['User-Agent', 'friendly-scanner'],
    ],
  });
  return { on: index * 1000, acts: [{ do: 'send', to: `${hosts.server}:5060`, text }] };
}

interface Told {
  readonly number: string;
  readonly status: number;
}

/** What each number got. */
function answersToScanner(run: Run): readonly Told[] {
  return run.packets.flatMap(({ to, text }) => {
    const status = /^SIP\/2\.0 (\d{3})/.exec(text)?.[1];
    const number = /^To: <sip:(\d+)@/m.exec(text)?.[1];
    return to === 'scanner' && status !== undefined && number !== undefined
      ? [{ number, status: Number(status) }]
      : [];
  });
}
