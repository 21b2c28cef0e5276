import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DigestWorking } from './digest-working';

it('writes out what cannot be seen of what was hashed', () => {
  const joined = 'bob\u3164\u200d\u00a0\n\udc80\u{e0041}';
  const told = { formula: '', inputs: [], why: '', spec: '' };
  render(<DigestWorking steps={[{ ...told, name: 'HA1', algorithm: 'MD5', joined, result: '0' }]} />);
  expect(screen.getByText(/^HA1/)).toHaveTextContent(
    String.raw`HA1 = MD5(bob\u3164\u200d\xa0\x0a\x80\u{e0041})= 0`,
  );
});
