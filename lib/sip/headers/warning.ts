import { readWarningValue, type WarningValue, warningValueParts } from '../grammar/warning-value';
import type { HeaderGrammar } from '../header-grammar';

/** `Warning: 301 isi.edu "Incompatible network address type 'E.164'"` (RFC 3261 §20.43), one value a warning. */
export const warning: HeaderGrammar<WarningValue> = {
  name: 'Warning',
  list: true,
  read: readWarningValue,
  parts: warningValueParts,
};
