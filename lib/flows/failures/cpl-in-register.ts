import type { PacketLine } from '@/lib/nodes/scripted/scripted-state';
import type { Address } from '@/lib/sim/scenario';
import { counted } from '@/lib/text/counted';
import { answersOf, callsOf, endOf, isRegistered, requestsOf } from '../evidence';
import { accounts, alice, calls, hosts, phone, proxy, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A script that says what becomes of calls goes along with the REGISTER, and nobody reads it. */
export const cplInRegister: Failure = {
  ...ofRealLife,
  id: 'cpl-in-register',
  title: 'A script in the wrong letterbox',
  summary:
    'The phone sends a CPL script along with its REGISTER: no calls tonight. The server answers 200 and calls go on ringing, since this server never looks at the body of a REGISTER.',
  transports: ['udp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          registrarHost: hosts.proxy,
          body: { type: 'application/cpl+xml', text: noCalls },
        }),
        options.mended ? proxy(options, 'Proxy with CPL', cpl) : proxy(options, 'Proxy', passing),
        server(options, { policy: { body: 'ignore' } }),
        alice(options, { proxyHost: hosts.proxy }),
      ],
      commands: [registers(0), calls(10_000)],
      until: 30_000,
    }),
  failure: {
    number: 50,
    group: 'Form and identifiers',
    asked: 'I upload a CPL script with REGISTER and get 200 OK, so why does the phone ring as before?',
    broken: 'The server does not know of scripts in a REGISTER, and the 200 says nothing about the script.',
    seen: 'F1 carries a few lines of XML that reject every call as busy. The registration succeeds. Alice’s call rings all the same.',
    why: 'CPL is a language: RFC 3880 says how a script looks and what it does, and says in so many words that it does not describe how scripts get to the server. RFC 3261 gives no meaning to the body of a REGISTER either. Some servers read a script from there, by an agreement of their own. Others want it by HTTP or on a page, most know no CPL at all, and many servers pass over a body that they do not know, though by the rules for all requests they have to refuse it with 415 unless it is marked as optional. The 200 means that the binding is there, and no more than that.',
    fix: 'Ask how this server takes scripts. Here a server with CPL stands before the registrar: it reads the script from the REGISTER and does to calls what it says.',
    read: ['RFC 3880 §1', 'RFC 3261 §8.2.3', 'RFC 3261 §7.4.1'],
    rules: ['content-type-with-body', 'content-length-matches'],
    symptom(run) {
      const taken = answersOf(run, 'server', 200).length;
      const scripts = requestsOf(run, 'bob', 'REGISTER').filter(({ text }) =>
        text.includes('<reject'),
      ).length;
      const phase = callsOf(endOf(run), 'alice').at(0)?.phase;
      return taken > 0 && scripts > 0 && phase === 'ended'
        ? `${counted(scripts, 'REGISTER')} with the script, 200 to the last, and the call that it rejects was answered.`
        : undefined;
    },
    // The script works: the phone is there, and the call is told that Bob is busy.
    healthy: (run) =>
      isRegistered(endOf(run), 'bob') &&
      answersOf(run, 'proxy', 486).length > 0 &&
      callsOf(endOf(run), 'alice').at(0)?.phase === 'failed',
  },
};

/** Every call is rejected as if Bob were busy (RFC 3880 §6.3). */
const noCalls = `<?xml version="1.0" encoding="UTF-8"?>
<cpl xmlns="urn:ietf:params:xml:ns:cpl">
  <incoming>
    <reject status="busy" reason="No calls tonight"/>
  </incoming>
</cpl>
`.replaceAll('\n', '\r\n');

/** Passes everything on. Without Record-Route what follows in a call passes it by. */
function passing(onward: Address): readonly PacketLine[] {
  return [{ on: 'packet', acts: [{ do: 'relay', to: onward, without: ['Record-Route'] }] }];
}

/** Reads the script, and does what it says. */
function cpl(onward: Address): readonly PacketLine[] {
  return [
    {
      on: 'packet',
      if: { method: 'REGISTER', has: 'Authorization' },
      acts: [{ do: 'relay', to: onward }],
      note: {
        text: 'There is a CPL script in the REGISTER: it counts from when the registrar accepts the credentials.',
        spec: 'RFC 3880 §1',
      },
    },
    {
      on: 'packet',
      if: { method: 'INVITE' },
      acts: [{ do: 'answer', status: 486, reason: 'No calls tonight' }],
      note: {
        text: 'Bob’s script rejects every call as busy.',
        spec: 'RFC 3880 §6.3',
        verdict: 'refused',
      },
    },
    { on: 'packet', if: { method: 'ACK' }, acts: [] },
    ...passing(onward),
  ];
}
