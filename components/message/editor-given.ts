import { Annotation } from '@codemirror/state';

/** Marks a change that came from outside and need not be reported there. */
export const given = Annotation.define<true>();
