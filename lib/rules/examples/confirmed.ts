import type { MarkedText } from '../rule';
import { changed } from './changed';
import { F4 } from './registration';

/** F4 with a proof that the registrar knows the password too. */
export const CONFIRMED: MarkedText = changed(F4)`
   CSeq: 2 REGISTER
  +Authentication-Info: qop=auth, nc=00000001, cnonce="0a4f113b",
  + rspauth="7e4aee57490a5b87b4936dde38b0c11f", nextnonce="f84f1cec41e6cbe5aea9c8e88d359"
`;
