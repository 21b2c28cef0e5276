import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explainMessage } from '@/lib/explain/explain-message';
import { familyLetters } from '@/lib/explain/family-letters';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { parse } from '@/lib/sip/parse';
import { FamilyLegend } from './family-legend';
import { FieldExplanation } from './field-explanation';

const text = printed.F2 ?? '';
const branch = explainMessage(parse(text)).find(({ path }) => path === 'Via;branch');

describe('FieldExplanation', () => {
  it('says what the field is, who wrote it, who reads it, and where that is written', () => {
    render(<FieldExplanation span={branch} text={text} kin={[]} />);
    expect(screen.getByRole('heading')).toHaveTextContent('branch parameter of Via');
    expect(screen.getByText('branch=z9hG4bKnashds7')).toBeInTheDocument();
    expect(screen.getByText('Transaction')).toBeInTheDocument();
    expect(screen.getByText('Written by').nextSibling).toHaveTextContent('Copied from the request');
    expect(screen.getByText('Read by').nextSibling).toHaveTextContent('The client looks for its transaction');
    expect(screen.getByText('RFC 3261 §8.1.1.7')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'More about Via' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/headers\/via\/?#branch$/),
    );
    expect(screen.queryByText(/same value/)).not.toBeInTheDocument();
  });

  it.each([
    [['F1'], 'The same value stands in F1. The same branch'],
    [['F1', 'F3', 'F3'], 'The same value stands in F1 and F3. The same branch'],
    [['F1', 'F3', 'F4'], 'The same value stands in F1, F3 and F4. The same branch'],
  ])('names the kin in %j', (names, sentence) => {
    render(<FieldExplanation span={branch} text={text} kin={names.map((name) => ({ name }))} />);
    expect(screen.getByText(/same value/)).toHaveTextContent(sentence);
  });

  it('leads nowhere from a field of which nothing more is known', () => {
    const other = `${text.split('\r\n')[0]}\r\nX-Mood: good\r\n\r\n`;
    const mood = explainMessage(parse(other)).find(({ path }) => path === 'X-Mood:');
    render(<FieldExplanation span={mood} text={other} kin={[]} />);
    expect(screen.getByRole('heading')).toHaveTextContent('X-Mood');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says what to do where no field is chosen', () => {
    render(<FieldExplanation span={undefined} text={text} kin={[]} />);
    expect(screen.getByText(/^Choose a field/)).toBeInTheDocument();
  });
});

describe('FamilyLegend', () => {
  it('lists the five families with letter and purpose', () => {
    render(<FamilyLegend />);
    const entries = screen.getAllByRole('listitem').map((entry) => entry.textContent);
    const families = Object.values(familyLetters);
    expect(entries).toEqual(families.map(({ letter, title, purpose }) => letter + title + purpose));
  });
});
