import { afterEach, describe, expect, it } from 'vitest';
import { findRule } from '@/lib/rules/find-rule';
import { exampleText } from './example-at';
import { hasKeptExample, keepExample, readKeptExample } from './kept-example';

const KEY = 'rule/auth-comma-list';
const at = { kind: 'bad', index: 0 } as const;

function theRule() {
  const rule = findRule('auth-comma-list');
  if (rule === undefined) throw new Error('there is no such rule');
  return rule;
}

afterEach(() => {
  window.sessionStorage.clear();
});

describe('an example that the reader changed', () => {
  it('comes back, halves of characters included', () => {
    keepExample(theRule(), { at, text: 'mine \udc80' });
    expect(hasKeptExample('auth-comma-list')).toBe(true);
    expect(readKeptExample(theRule())).toEqual({ at, text: 'mine \udc80' });
  });

  it('is forgotten when it is as it was', () => {
    keepExample(theRule(), { at, text: 'mine' });
    keepExample(theRule(), { at, text: exampleText(theRule(), at) });
    expect(hasKeptExample('auth-comma-list')).toBe(false);
  });

  it.each(['', '7', '{}', '["worst",0,"a"]', '["bad",-1,"a"]', '["bad",0.5,"a"]', '["bad",0,7]', '["bad"'])(
    'is none if %j was kept',
    (json) => {
      window.sessionStorage.setItem(KEY, json);
      expect(readKeptExample(theRule())).toBeUndefined();
    },
  );
});
