import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RunDifferences } from './run-differences';

const lines = (...text: string[]) => `${text.join('\r\n')}\r\n\r\n`;

describe('RunDifferences', () => {
  it('shows both values side by side, unfolded, and the reason', () => {
    render(
      <RunDifferences
        differences={[{ message: 'F3', header: 'From', because: 'a tag stays.', spec: 'RFC 3261 §8.1.3.5' }]}
        printed={{ F3: lines('REGISTER sip:x SIP/2.0', 'From: <sip:b@x>', ' ;tag=1') }}
        ours={{ F3: lines('REGISTER sip:x SIP/2.0', 'f: <sip:b@x>;tag=2') }}
      />,
    );
    expect(screen.getByRole('heading')).toHaveTextContent('F3 From');
    expect(screen.getByText('The RFC prints').nextSibling).toHaveTextContent('<sip:b@x> ;tag=1');
    expect(screen.getByText('Our untouched run says').nextSibling).toHaveTextContent('<sip:b@x>;tag=2');
    expect(screen.getByText(/^Our message differs here/)).toHaveTextContent(
      'Our message differs here because a tag stays. RFC 3261 §8.1.3.5',
    );
  });

  it('shows first lines, and says where there is nothing', () => {
    render(
      <RunDifferences
        differences={[{ message: 'F1', header: 'Start-Line', because: 'so', spec: 'RFC' }]}
        printed={{ F1: lines('REGISTER sip:x SIP/2.0') }}
        ours={{}}
      />,
    );
    expect(screen.getByText('The RFC prints').nextSibling).toHaveTextContent('REGISTER sip:x SIP/2.0');
    expect(screen.getByText('Our untouched run says').nextSibling).toHaveTextContent('nothing');
  });

  it('says so if nothing differs', () => {
    render(<RunDifferences differences={[]} printed={{}} ours={{}} />);
    expect(screen.getByText(/says what the RFC prints/)).toBeInTheDocument();
  });
});
