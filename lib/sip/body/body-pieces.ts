import type { HeaderField, Message, Piece } from '../message';
import type { Body, BodyPart, MultipartBody, SdpLine } from './body';
import { bodyOf } from './body-of';
import { isSdpType } from './sdp-lines';

/**
 * The named pieces of a body, in order and not overlapping: `sdp.m` for a line of SDP (`sdp` for one that is none),
 * `multipart.delimiter` and the like around the parts of a multipart and the pieces of their header fields, as
 * `fieldPieces` gives them, `body` for everything that is kept whole. What exceeds Content-Length is `body.excess`.
 */
export function bodyPieces(
  message: Message,
  fieldPieces: (field: HeaderField) => readonly Piece[],
): readonly Piece[] {
  const body = bodyOf(message);
  const excess: Piece = { path: 'body.excess', from: body.to, to: message.body.to };
  return [...piecesOf(body), excess];

  function piecesOf(body: Body): readonly Piece[] {
    switch (body.kind) {
      case 'none':
        return [];
      case 'sdp':
        return body.lines.map(linePiece);
      case 'multipart':
        return multipartPieces(body);
      default:
        return [{ path: 'body', from: body.from, to: body.to }];
    }
  }

  function multipartPieces({ from, to, preamble, parts, close, epilogue }: MultipartBody): readonly Piece[] {
    if (parts.length === 0 && !close) return [{ path: 'body', from, to }];
    return [
      { path: 'multipart.preamble', from: preamble.from, to: preamble.to },
      ...parts.flatMap(partPieces),
      ...(close ? [{ path: 'multipart.close', from: close.from, to: close.to }] : []),
      { path: 'multipart.epilogue', from: epilogue.from, to: epilogue.to },
    ];
  }

  function partPieces({ delimiter, headers, body }: BodyPart): readonly Piece[] {
    const { from, to } = delimiter;
    return [{ path: 'multipart.delimiter', from, to }, ...headers.flatMap(fieldPieces), ...piecesOf(body)];
  }
}

function linePiece({ type, from, to }: SdpLine): Piece {
  return { path: isSdpType(type) ? `sdp.${type}` : 'sdp', from, to };
}
