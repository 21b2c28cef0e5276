import { textsOf } from './printed/printed-flow';
import { section2_1 } from './printed/s2.1';

/** The four messages of RFC 3665 §2.1 exactly as printed, faults included (lines end in CRLF). */
export const printed = textsOf(section2_1);
