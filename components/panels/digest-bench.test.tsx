import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { DigestBench } from './digest-bench';

const NONCE = 'ea9c8e88df84f1cec4341ae6cbe5a359';
const RIGHT = 'fb435565e3b8d14aafad09f8bec61e73';

const CHALLENGE = [
  'SIP/2.0 401 Unauthorized',
  `WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth", nonce="${NONCE}"`,
  '',
  '',
].join('\r\n');

function request(response: string, more = ''): string {
  return [
    'REGISTER sips:ss2.biloxi.example.com SIP/2.0',
    'To: Bob <sips:bob@biloxi.example.com>',
    'Authorization: Digest username="bob", realm="atlanta.example.com",',
    ` nonce="${NONCE}", uri="sips:ss2.biloxi.example.com",`,
    ` qop=auth, nc=00000001, cnonce="0a4f113b"${response === '' ? '' : `, response="${response}"`}${more}`,
    '',
    '',
  ].join('\r\n');
}

const passwordOf = (username: string, realm: string) =>
  username === 'bob' && realm === 'atlanta.example.com' ? 'zanzibar' : undefined;

function Page({ first, onText }: { readonly first: string; readonly onText: (text: string) => void }) {
  const [text, setText] = useState(first);
  return (
    <DigestBench
      credentials={text}
      passwordOf={passwordOf}
      onRecompute={(next) => {
        setText(next);
        onText(next);
      }}
    />
  );
}

const verify = () => userEvent.click(screen.getByRole('button', { name: 'Verify' }));

describe('DigestBench', () => {
  it('shows each hash with its formula, what goes in, and where that comes from', () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    const steps = within(screen.getByRole('list', { name: 'Computation of the response' })).getAllByRole(
      'listitem',
    );
    expect(steps.map((step) => within(step).getByRole('heading').textContent)).toEqual([
      'HA1 = MD5(username ":" realm ":" password)',
      'HA2 = MD5(method ":" uri)',
      'Response = MD5(HA1 ":" nonce ":" nc ":" cnonce ":" qop ":" HA2)',
    ]);
    expect(steps[0]).toHaveTextContent('MD5 of bob:atlanta.example.com:zanzibar');
    expect(steps[0]).toHaveTextContent('it is on no wire');
    expect(steps[1]?.querySelector('dd [data-family="transaction"]')).toHaveTextContent(
      'Method of the request',
    );
    expect(steps[2]).toHaveTextContent(`is ${RIGHT}`);
  });

  it('verifies on demand, with the password that is known', async () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    expect(screen.getByRole('textbox', { name: 'Password of bob' })).toHaveValue('zanzibar');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await verify();
    expect(screen.getByRole('status')).toHaveTextContent('Right: this password gives exactly this response.');
  });

  it('forgets its answer when the password changes', async () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    await verify();
    await userEvent.type(screen.getByRole('textbox'), '!');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await verify();
    expect(screen.getByRole('status')).toHaveTextContent(/^Wrong: this password gives/);
  });

  it.each([
    ['nonce', request(RIGHT).replace(NONCE, 'other')],
    ['method', request(RIGHT).replace('REGISTER', 'OPTIONS')],
    ['uri', request(RIGHT).replace('uri="sips:ss2', 'uri="sips:ss1')],
    ['response', request('0'.repeat(32))],
  ])('forgets its answer and the words that were tried when another %s is given', async (_, other) => {
    const { rerender } = render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    await verify();
    await userEvent.click(screen.getByRole('button', { name: 'Try a list of words' }));
    await userEvent.click(screen.getByRole('button', { name: 'Put in a few weak ones' }));
    rerender(<DigestBench credentials={other} passwordOf={passwordOf} />);
    for (const status of screen.getAllByRole('status')) expect(status).toBeEmptyDOMElement();
    expect(screen.getByRole('textbox', { name: 'Words to try' })).toHaveValue('');
  });

  it('forgets what it found when the challenge is another', async () => {
    const asking = (challenge: string) => (
      <DigestBench challenge={challenge} credentials={request('0')} passwordOf={passwordOf} />
    );
    const { rerender } = render(asking(CHALLENGE));
    await verify();
    rerender(asking(CHALLENGE.replace(NONCE, 'other')));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('keeps a value in reach of the Tab key, whatever is written above it', async () => {
    const { container, rerender } = render(
      <DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />,
    );
    const stops = () =>
      [...container.querySelectorAll('fieldset')].map((group) =>
        [...group.querySelectorAll('[tabindex="0"]')].map((value) => value.textContent),
      );
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(stops()).toEqual([[RIGHT], ['username']]);
    rerender(
      <DigestBench
        credentials={request(RIGHT).replace('To:', 'Subject: x\r\nTo:')}
        passwordOf={passwordOf}
      />,
    );
    expect(stops()).toEqual([[RIGHT], ['username']]);
    rerender(<DigestBench credentials={request('')} passwordOf={passwordOf} />);
    expect(stops()).toEqual([['REGISTER'], ['username']]);
  });

  it('names the known mistake only when asked', async () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, 'Zanzibar');
    await verify();
    expect(screen.getByRole('status')).not.toHaveTextContent('small letters');
    screen.getByRole('button', { name: 'Find the mistake' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('The password was hashed in small letters.');
    expect(screen.getByRole('status')).toHaveFocus();
  });

  it.each([
    ['0123456789abcdef0123456789abcdef', 'None of the known mistakes leads to this response'],
    ['xyz', 'Expected 32 hexadecimal digits'],
  ])('says of %s what can be said', async (response, words) => {
    render(<DigestBench credentials={request(response)} passwordOf={passwordOf} />);
    await verify();
    await userEvent.click(screen.getByRole('button', { name: 'Find the mistake' }));
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it.each([
    ['replaces a wrong response', request('0'.repeat(32)), request(RIGHT)],
    ['adds a missing one', request(''), request(RIGHT)],
    ['leaves what follows alone', request('0', ', opaque=""'), request(RIGHT, ', opaque=""')],
  ])('recompute %s', async (_, before, after) => {
    const onText = vi.fn();
    render(<Page first={before} onText={onText} />);
    await userEvent.click(screen.getByRole('button', { name: 'Recompute' }));
    expect(onText).toHaveBeenCalledExactlyOnceWith(after);
    expect(screen.getByRole('status')).toHaveTextContent('The message now carries the response');
  });

  it('has nothing to recompute where nobody takes the result', () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    expect(screen.queryByRole('button', { name: 'Recompute' })).not.toBeInTheDocument();
  });

  it.each([
    ['REGISTER sip:x SIP/2.0\r\n\r\n', 'This message carries no credentials'],
    ['REGISTER sip:x SIP/2.0\r\nAuthorization: Basic Ym9i\r\n\r\n', 'of the scheme Basic, not Digest'],
    ['REGISTER sip:x SIP/2.0\r\nAuthorization: Digest algorithm=FOO\r\n\r\n', 'The algorithm FOO is not one'],
    ['', 'This message carries no credentials'],
  ])('says of %j why there is nothing to compute', (text, words) => {
    render(<DigestBench credentials={text} passwordOf={passwordOf} />);
    expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
  });

  it('lights a value wherever it stands, by pointer, keys and click', async () => {
    const { container } = render(
      <DigestBench challenge={CHALLENGE} credentials={request(RIGHT)} passwordOf={passwordOf} />,
    );
    const lit = () => [...container.querySelectorAll('[data-lit]')].map((place) => place.textContent);
    await userEvent.tab();
    expect(
      screen.getByRole('button', { name: 'realm of the challenge: atlanta.example.com, goes into HA1' }),
    ).toHaveFocus();
    expect(lit()).toEqual(['atlanta.example.com', 'atlanta.example.com', 'realm', 'atlanta.example.com']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(lit()).toEqual([NONCE, NONCE, 'nonce', NONCE]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toHaveAccessibleName(
      `response of the credentials: ${RIGHT}, is the result of the last hash, and is hashed nowhere`,
    );
    const method = screen.getByRole('button', { name: 'Method of the request: REGISTER, goes into HA2' });
    expect(method).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(method);
    expect(method).toHaveAttribute('aria-pressed', 'true');
    await userEvent.unhover(method);
    method.blur();
    expect(lit()).toEqual(['REGISTER', 'method', 'REGISTER']);
    await userEvent.hover(screen.getByRole('button', { name: /^HA1 of Response/ }));
    expect(lit()).toHaveLength(3);
    expect(screen.getByText('goes into the response', { exact: false })).toBeInTheDocument();
  });

  it('lets the reader choose among several credentials and challenges', async () => {
    const [two, challenges] = [
      request(RIGHT).replace(
        'To:',
        'Proxy-Authorization: Digest username="b", realm="proxy", nonce="n", uri="sip:x", response="0"\r\nTo:',
      ),
      CHALLENGE.replace(
        '\r\n\r\n',
        '\r\nWWW-Authenticate: Digest realm="atlanta.example.com", algorithm=SHA-256, nonce="other"\r\n\r\n',
      ),
    ];
    render(<DigestBench challenge={challenges} credentials={two} passwordOf={passwordOf} />);
    const challenge = screen.getByRole('combobox', { name: 'Challenge' });
    expect(challenge).toHaveDisplayValue('WWW-Authenticate: atlanta.example.com, MD5');
    await userEvent.selectOptions(challenge, 'WWW-Authenticate: atlanta.example.com, SHA-256');
    expect(
      screen.getByRole('button', { name: 'nonce of the challenge: other, goes into the response' }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Credentials' }),
      'Proxy-Authorization: b in proxy, MD5',
    );
    expect(screen.getByRole('textbox', { name: 'Password of b' })).toHaveValue('');
    expect(screen.queryByRole('combobox', { name: 'Challenge' })).not.toBeInTheDocument();
  });

  it('writes the right response where that is the whole remedy', async () => {
    const onText = vi.fn();
    render(<Page first={request('0123456789abcdef0123456789abcdef')} onText={onText} />);
    const field = screen.getByRole('textbox');
    await userEvent.type(field, ' ');
    await userEvent.click(screen.getByRole('button', { name: 'Recompute' }));
    await userEvent.type(field, '{Backspace}');
    await verify();
    await userEvent.click(screen.getByRole('button', { name: 'Find the mistake' }));
    expect(screen.getByRole('status')).toHaveTextContent('The password was hashed with a blank at its end.');
    await userEvent.click(screen.getByRole('button', { name: 'Write the right response' }));
    expect(onText).toHaveBeenLastCalledWith(request(RIGHT));
  });

  it('says that the right response would not help where the credentials break rules besides', async () => {
    const old = request('0'.repeat(32))
      .replace('uri="sips:ss2', 'uri="sips:ss1')
      .replace('nc=00000001', 'nc=1');
    render(<Page first={old} onText={() => {}} />);
    await verify();
    await userEvent.click(screen.getByRole('button', { name: 'Find the mistake' }));
    expect(screen.queryByRole('button', { name: 'Write the right response' })).not.toBeInTheDocument();
    expect(screen.getByText(/^Expected eight hexadecimal digits in nc/)).toBeInTheDocument();
  });

  it('says without a password what can be said', () => {
    render(<DigestBench credentials={request(RIGHT)} passwordOf={() => undefined} />);
    expect(screen.getByText(/^Of all that is hashed only the password/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try a list of words' })).toBeInTheDocument();
  });

  it('is whole without JavaScript, and has no style attribute', () => {
    const html = renderToStaticMarkup(<DigestBench credentials={request(RIGHT)} passwordOf={passwordOf} />);
    expect(html).toContain(RIGHT);
    expect(html).not.toMatch(/\sstyle=/);
  });
});
