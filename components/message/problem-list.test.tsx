import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '@/lib/text/problem';
import { MOST_TOLD, ProblemList, type RuleText } from './problem-list';

const fix = { title: 'Add the comma', edits: [{ from: 3, to: 3, insert: ',' }] };
const problems: readonly Problem[] = [
  { rule: 'comma', severity: 'error', message: 'Expected a comma', spec: 'RFC 1', from: 3, to: 3, fix },
  { rule: 'odd', severity: 'warning', message: 'This is odd.', spec: 'RFC 2', from: 6, to: 7 },
];
const ruleOf = (id: string): RuleText | undefined =>
  id === 'comma' ? { why: 'It separates.', remedy: 'Write one.', spec: 'RFC 3261 §22.4' } : undefined;
const text = 'a b\r\n\r\nc';

describe('ProblemList', () => {
  it('says what, why and what to do, by number, severity and line', () => {
    render(<ProblemList problems={problems} text={text} ruleOf={ruleOf} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Error 1line 1Expected a comma.It separates.Write one.RFC 3261 §22.4');
    expect(second).toHaveTextContent('Warning 2line 2This is odd.RFC 2');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('leads to the page about the rule', () => {
    render(<ProblemList problems={problems} text={text} ruleOf={ruleOf} />);
    expect(screen.getByRole('link', { name: 'Rule comma' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/rules\/comma\/?$/),
    );
  });

  it('offers the fix and the way to the place', async () => {
    const onGo = vi.fn();
    const onFix = vi.fn();
    render(<ProblemList problems={problems} text={text} ruleOf={ruleOf} onGo={onGo} onFix={onFix} />);
    await userEvent.click(screen.getByRole('button', { name: 'Add the comma' }));
    expect(onFix).toHaveBeenCalledExactlyOnceWith(fix, problems[0]);
    const [, second] = screen.getAllByRole('listitem');
    if (second === undefined) throw new Error('There is no second problem.');
    const buttons = within(second).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Go to it']);
    await userEvent.click(within(second).getByRole('button'));
    expect(onGo).toHaveBeenCalledExactlyOnceWith(problems[1]);
  });

  it('puts the focus on what stands in the place of a problem that is mended', async () => {
    function Page() {
      const [left, setLeft] = useState(problems.map((problem) => ({ ...problem, fix })));
      return (
        <ProblemList
          problems={left}
          text={text}
          ruleOf={ruleOf}
          onFix={(_, mended) => setLeft(left.filter((problem) => problem !== mended))}
        />
      );
    }
    render(<Page />);
    for (const next of [/^Warning 1/, /^No rule is broken/]) {
      screen.getAllByRole('button', { name: 'Add the comma' })[0]?.focus();
      await userEvent.keyboard('{Enter}');
      expect(document.activeElement).toHaveTextContent(next);
    }
  });

  it('counts by rule what are too many to be told one by one', () => {
    const many = Array.from({ length: MOST_TOLD + 1203 }, (_, i) => ({
      ...(i % 1001 === 1000 ? { rule: 'odd' } : { rule: 'comma' }),
      severity: 'error' as const,
      message: 'Expected a comma',
      spec: 'RFC 1',
      from: i,
      to: i + 1,
    }));
    render(<ProblemList problems={many} text={','.repeat(2000)} ruleOf={ruleOf} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(MOST_TOLD);
    expect(screen.getByText('… and 1,203 more: comma (1,202), odd (1).')).toBeInTheDocument();
  });

  it('says so if no rule is broken', () => {
    render(<ProblemList problems={[]} text={text} ruleOf={ruleOf} />);
    expect(screen.getByText('No rule is broken.')).toBeInTheDocument();
  });
});
