import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { afterLineEnd } from '../lines';
import type { SyntaxProblem } from '../message';
import type { SdpBody, SdpLine } from './body';
import { meantType, SPACED } from './meant-type';
import {
  type NetworkAddress,
  readAttribute,
  readBandwidth,
  readConnection,
  readMediaStream,
  readOrigin,
  readTiming,
} from './sdp';
import { isSdpType, SDP_TYPES } from './sdp-lines';
import { sdpProblem } from './sdp-problem';
import { sdpStructureProblems } from './sdp-structure-problems';

/**
 * What is wrong with a session description by the grammar of RFC 8866 §9: lines of another form, in another order, or
 * missing. Each is a fault by the rule `sdp-form`. Lines may end in LF alone, as §5 asks of receivers.
 */
export function sdpProblems(text: string, body: SdpBody): readonly SyntaxProblem[] {
  return [...body.lines.flatMap((line) => lineProblems(text, line)), ...sdpStructureProblems(body)];
}

/** A repair that writes something else in the place of a span. */
function write({ from, to }: Span, insert: string): Fix {
  return { title: `Write ${insert}`, edits: [{ from, to, insert }] };
}

function lineProblems(text: string, line: SdpLine): readonly SyntaxProblem[] {
  const { type, value } = line;
  switch (type) {
    case '':
      return [noType(text, line)];
    case 'v':
      return value.value === '0'
        ? []
        : [sdpProblem(line, 'Expected v=0: there is no other version of SDP', write(line, 'v=0'))];
    case 's':
      return value.value === ''
        ? [sdpProblem(line, 'Expected a name of the session, s=- where it has none', write(line, 's=-'))]
        : [];
    case 'o':
      return addressProblems(
        readOrigin(text, line),
        line,
        'username, two numbers, IN, IP4 or IP6, and an address',
      );
    case 'c':
      return addressProblems(readConnection(text, line), line, 'IN, IP4 or IP6, and an address');
    case 't':
      return readTiming(text, line) ? [] : [otherForm(line, 'two numbers')];
    case 'b':
      return readBandwidth(text, line)
        ? []
        : [sdpProblem(line, 'Expected b= with a type, a colon and a number')];
    case 'm':
      return mediaProblems(text, line);
    case 'a':
      return readAttribute(text, line)
        ? []
        : [sdpProblem(line, 'Expected the name of an attribute after a=')];
    default:
      return isSdpType(type) ? [] : [unknownType(line)];
  }
}

/**
 *     v = 0
 *     ^
 */
function noType(text: string, line: SdpLine): SyntaxProblem {
  if (line.from === line.to) {
    const edits = [{ from: line.from, to: afterLineEnd(text, line.to), insert: '' }];
    return sdpProblem(line, 'Expected no empty line in the session description', {
      title: 'Remove it',
      edits,
    });
  }
  const message = 'Expected a letter and an equals sign, such as a=, with no white space around them';
  const spaced = SPACED.exec(line.value.value)?.[0];
  const type = meantType(line);
  if (spaced === undefined || type === undefined) return sdpProblem(line, message);
  const edits = [{ from: line.from, to: line.from + spaced.length, insert: `${type}=` }];
  return sdpProblem(line, message, { title: 'Remove the white space', edits });
}

/**
 *     V=0
 *     ^
 */
function unknownType(line: SdpLine): SyntaxProblem {
  const letter = { from: line.from, to: line.from + line.type.length };
  const meant = meantType(line);
  return meant === undefined
    ? sdpProblem(letter, `Expected one of the letters ${SDP_TYPES.split('').join(', ')}`)
    : sdpProblem(letter, `Expected ${meant}=, in lower case`, write(letter, meant));
}

/**
 *     t=0  0
 *     ^
 */
function otherForm(line: SdpLine, parts: string): SyntaxProblem {
  return sdpProblem(line, `Expected ${line.type}= with ${parts}, each parted by one space`);
}

/**
 *     c=IN IP4 2001:db8::9
 *          ^
 */
function addressProblems(
  read: NetworkAddress | undefined,
  line: SdpLine,
  parts: string,
): readonly SyntaxProblem[] {
  if (!read) return [otherForm(line, parts)];
  const { addressType, address } = read;
  const found = familyOf(address.value);
  if (found === undefined || !FAMILIES.has(addressType.value)) return [];
  if (found !== addressType.value) {
    const message = `Expected ${found}, which is the type of the address after it`;
    return [sdpProblem(addressType, message, write(addressType, found))];
  }
  const isInRange = found === 'IP6' || address.value.split('.').every((number) => Number(number) <= 255);
  return isInRange ? [] : [sdpProblem(address, 'Expected numbers up to 255 in an address of IPv4')];
}

const FAMILIES = new Set(['IP4', 'IP6']);

/** By the look of the address; undefined for a name. */
function familyOf(address: string): 'IP4' | 'IP6' | undefined {
  if (address.includes(':')) return 'IP6';
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) ? 'IP4' : undefined;
}

/**
 *     m=audio 491720 RTP/AVP 0
 *             ^
 */
function mediaProblems(text: string, line: SdpLine): readonly SyntaxProblem[] {
  const stream = readMediaStream(text, line);
  if (!stream) return [otherForm(line, 'media, port, protocol and at least one format')];
  return stream.port.value <= 65535 ? [] : [sdpProblem(stream.port, 'Expected a port up to 65535')];
}
