import { isNumberUpTo } from './bounded-number';
import type { Fault } from './fault';

/**
 * What is wrong with the port that is the stretch [from, to), without its colon; undefined if nothing is
 * (`port = 1*DIGIT`, RFC 3261 §25.1).
 *
 *     client.biloxi.example.com:5061
 *                               ^
 */
export function portFault(text: string, from: number, to: number): Fault | undefined {
  if (isNumberUpTo(HIGHEST, text, from, to)) return undefined;
  return { from, to, message: 'Expected a port number from 0 to 65535 after the colon' };
}

const HIGHEST = 65535;
