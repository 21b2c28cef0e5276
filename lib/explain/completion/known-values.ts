import type { Message, Piece } from '@/lib/sip/message';
import { pieces, pieceValue } from '@/lib/sip/pieces';
import type { Span } from '@/lib/text/span';
import { explanationOf } from '../explanation-of';
import { kindOf } from '../message-kind';
import type { Candidate, Surroundings } from './completion';

/**
 * Values of the pieces that are kin of the one at a path: a nonce for a nonce, a tag for a tag. Those of the message
 * itself come first, without the one at the place; then those of the others.
 */
export function knownValues(path: string, place: Span, around: Surroundings): readonly Candidate[] {
  const group = groupOf(path);
  if (group === undefined) return [];
  const { message, others } = around;
  return [
    ...kinOf(message, group, 'this message').filter(({ piece }) => !isAt(piece, place)),
    ...others.flatMap((other) => kinOf(other, group, titleOf(other))),
  ].flatMap(({ value, detail }) =>
    // A challenge offers several, and the credentials choose one.
    (path.endsWith('.qop') ? value.split(',') : [value]).map(
      (label): Candidate => ({ label: label.trim(), detail, kind: 'known' }),
    ),
  );
}

/** The same for URIs: without any that could be none. */
export function knownUris(path: string, place: Span, around: Surroundings): readonly Candidate[] {
  return knownValues(path, place, around).filter(({ label }) => /^[a-z][a-z0-9+.-]*:/i.test(label));
}

/** `REGISTER`, `401 Unauthorized`: a message in a few words. */
export function titleOf({ startLine }: Message): string {
  switch (startLine.kind) {
    case 'request':
      return `the ${startLine.method.value}`;
    case 'response':
      return `the ${startLine.status.value} ${startLine.reason.value}`.trimEnd();
    case 'unreadable':
      return 'another message';
  }
}

function groupOf(path: string): string | undefined {
  return explanationOf(path, 'request').kin?.group;
}

interface Kin {
  readonly piece: Piece;
  readonly value: string;
  readonly detail: string;
}

function kinOf(message: Message, group: string, where: string): readonly Kin[] {
  const kind = kindOf(message);
  return pieces(message)
    .filter(({ path }) => path !== '' && !path.endsWith(':'))
    .map((piece) => ({ piece, explanation: explanationOf(piece.path, kind) }))
    .filter(({ explanation }) => explanation.kin?.group === group)
    .map(({ piece, explanation }) => ({
      piece,
      value: pieceValue(message, piece),
      detail: `In ${where}: ${explanation.title}`,
    }))
    .filter(({ value }) => value !== '');
}

function isAt(piece: Span, place: Span): boolean {
  return piece.from <= place.to && place.from <= piece.to;
}
