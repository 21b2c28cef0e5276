import type { FieldEntry } from '../field-entry';

/** The lines of a session description. */
export const sdp: readonly FieldEntry[] = [
  {
    ...line('', 'A line of SDP', '§5', 'A line that is none of those that SDP knows.'),
    reader: 'A receiver that meets such a line passes over the whole description.',
  },
  line('v', 'Version of SDP', '§5.1', 'Where a session description begins. The version is always 0.'),
  line(
    'o',
    'Origin of the session',
    '§5.2',
    'Who describes the session: a user name or -, a number for the session, one that rises with each version of it, and the network (IN), type (IP4 or IP6) and address of the host. Together they name the session.',
  ),
  line('s', 'Name of the session', '§5.3', 'A title for people; - where there is none.'),
  line('i', 'Information', '§5.4', 'Words about the session, or about the medium above.'),
  line('u', 'URI of the session', '§5.5', 'Where there is more to read about the session.'),
  line('e', 'E-mail address', '§5.6', 'Whom to write to about the session.'),
  line('p', 'Phone number', '§5.6', 'Whom to call about the session.'),
  line(
    'c',
    'Connection address',
    '§5.7',
    'The address that media are to be sent to: network (IN), type (IP4 or IP6), address. Above the first m= it holds for all of them, below one for that alone.',
  ),
  line('b', 'Bandwidth', '§5.8', 'How much the session or the medium takes: a type, and kilobits a second.'),
  line(
    't',
    'Time',
    '§5.9',
    'When the session begins and ends, in seconds since 1900. A call has no hours: 0 0.',
  ),
  line('r', 'Repetition', '§5.10', 'How often the time above comes again.'),
  line('z', 'Time zones', '§5.11', 'When the clock is put forward or back while the session repeats.'),
  line(
    'k',
    'Key',
    '§5.12',
    'A key for the media. It is obsolete: who could read the description had the key too.',
  ),
  line(
    'a',
    'Attribute',
    '§5.13',
    'A property of the session or of the medium above: rtpmap says which codec a payload number stands for, sendrecv, sendonly, recvonly and inactive say who sends.',
  ),
  line(
    'm',
    'Medium',
    '§5.14',
    'Begins the description of one medium: its kind, the port that it is wanted on, the protocol, and the payload numbers of the codecs, the best first. Port 0 refuses it.',
  ),
];

function line(type: string, title: string, section: string, what: string): FieldEntry {
  return {
    path: type === '' ? 'sdp' : `sdp.${type}`,
    title: type === '' ? title : `${title} (${type}=)`,
    family: 'other',
    what,
    writer: 'The phone that offers or answers a call.',
    reader: 'The other phone. Nothing about a registration depends on it.',
    spec: `RFC 8866 ${section}`,
  };
}
