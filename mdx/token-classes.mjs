/**
 * TextMate scope to class, the longest scope that fits. The names of the five families are the same as everywhere:
 * `tok-proof` is the name of a header, `tok-proof-value` what is compared in it.
 */
export const tokenClasses = {
  'keyword.control.method': 'tok-method',
  'constant.numeric.status': 'tok-status',
  'constant.language.version': 'tok-quiet',
  'entity.name.header.transaction': 'tok-transaction',
  'entity.name.header.identity': 'tok-identity',
  'entity.name.header.binding': 'tok-binding',
  'entity.name.header.proof': 'tok-proof',
  'entity.name.header.other': 'tok-other',
  'variable.other.transaction': 'tok-transaction-value',
  'variable.other.identity': 'tok-identity-value',
  'variable.other.binding': 'tok-binding-value',
  'variable.other.proof': 'tok-proof-value',
  'variable.parameter.sip': 'tok-quiet',
  'punctuation.separator.sip': 'tok-quiet',
  'variable.other.sdp': 'tok-quiet',
  comment: 'tok-comment',
  keyword: 'tok-keyword',
  storage: 'tok-keyword',
  string: 'tok-string',
  'string.quoted.double.sip': 'plain',
  'string.unquoted.sip': 'plain',
};
