import type { Span } from '@/lib/text/span';
import type { ContentType } from '../headers/content-type';
import type { HeaderField, SyntaxProblem, Token } from '../message';

/**
 * What a message carries, or one part of a multipart: a stretch of the text of the message, and what it is by its
 * Content-Type (RFC 3261 §7.4). All offsets are offsets into the whole message.
 */
export type Body = NoBody | SdpBody | MultipartBody | CplBody | TextBody | OtherBody;

/** Nothing; the empty span says where the body would begin. */
export interface NoBody extends Span {
  readonly kind: 'none';
}

/** `application/sdp` (RFC 8866): its lines; `readSdp` gives the fields that they are. */
export interface SdpBody extends Span {
  readonly kind: 'sdp';
  readonly lines: readonly SdpLine[];
}

/** `m=audio 49172 RTP/AVP 0`: one line without its line end. */
export interface SdpLine extends Span {
  /** The character before the equals sign, whatever it is; empty for a line that does not begin with the two. */
  readonly type: string;
  /** What follows the equals sign; the whole line where `type` is empty. */
  readonly value: Token;
}

/** Parts between lines made of a boundary (RFC 2046 §5.1). */
export interface MultipartBody extends Span {
  readonly kind: 'multipart';
  readonly contentType: ContentType;
  /** Undefined without a boundary parameter that says something: then everything is preamble. */
  readonly boundary: string | undefined;
  /** What stands before the first part, without meaning. */
  readonly preamble: Span;
  readonly parts: readonly BodyPart[];
  /** `--unique-boundary-1--`; undefined if it is missing. */
  readonly close: Span | undefined;
  /** What follows the closing line, without meaning. */
  readonly epilogue: Span;
}

/** One part of a multipart, from its first header field to the line end that the next delimiter begins with. */
export interface BodyPart extends Span {
  /** `--unique-boundary-1`, on the line above the part. */
  readonly delimiter: Span;
  readonly headers: readonly HeaderField[];
  /** Faults of its header fields, by the rules for those of a message. */
  readonly problems: readonly SyntaxProblem[];
  readonly body: Body;
}

/** `application/cpl+xml` (RFC 3880): a script for the calls of its owner, kept as text. */
export interface CplBody extends Span {
  readonly kind: 'cpl';
  /** That of Content-Type or, without one there, that which the XML declares. */
  readonly charset: string;
}

/** `text/plain` and its like. */
export interface TextBody extends Span {
  readonly kind: 'text';
  readonly charset: string;
}

/** Of another type or of none, encoded, or nested too deep. Kept as it is. */
export interface OtherBody extends Span {
  readonly kind: 'other';
}
