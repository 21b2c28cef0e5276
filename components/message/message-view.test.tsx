import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { explainMessage } from '@/lib/explain/explain-message';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { MessageView } from './message-view';

const text = printed.F3 ?? '';
const explained = explainMessage(parse(text));
const atComma = text.indexOf('com"\r\n nonce') + 'com"'.length;
const problems: readonly Problem[] = [
  {
    rule: 'auth-comma-list',
    severity: 'error',
    message: 'Expected a comma',
    spec: 'RFC 3261 §22.4',
    from: atComma - 5,
    to: atComma,
  },
];
const BRANCH = 'branch parameter of Via: z9hG4bKnashd92';

/** The fields as links, without those in the list of explanations, which is closed. */
function field(name: string | RegExp): HTMLElement {
  return within(screen.getByRole('figure', { name: 'Message F3' })).getByRole('link', { name });
}

describe('MessageView', () => {
  it('names every field with its title and value', () => {
    render(<MessageView text={text} name="F3" explained={explained} />);
    expect(screen.getAllByRole('link')).toHaveLength(explained.length);
    expect(field(BRANCH)).toHaveTextContent('branch=z9hG4bKnashd92');
    expect(field(BRANCH)).toHaveAttribute('data-family', 'transaction');
  });

  it('marks each header line with the letter of its family', () => {
    const { container } = render(<MessageView text={text} name="F3" explained={explained} />);
    const letters = [...container.querySelectorAll('[data-letter]')].map((line) =>
      line.getAttribute('data-letter'),
    );
    expect(letters.join('')).toBe('TTTIIITBPO');
  });

  it('is one stop of the Tab key', async () => {
    render(<MessageView text={text} name="F3" explained={explained} />);
    await userEvent.tab();
    expect(screen.getAllByRole('link')[0]).toHaveFocus();
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('role')).not.toBe('link');
    expect(screen.getAllByRole('link').filter((link) => link.tabIndex === 0)).toHaveLength(1);
  });

  it.each([
    ['{ArrowRight}', 'Request-URI: sips:ss2.biloxi.example.com'],
    ['{ArrowRight}{ArrowLeft}', /^Method of the request/],
    ['{ArrowDown}', 'Via header field'],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 'Via header field'],
    ['{End}', /^Content-Length header field: 0/],
    ['{End}{Home}', /^Method of the request/],
  ])('from the first field %s leads on', async (keys, name) => {
    render(<MessageView text={text} name="F3" explained={explained} />);
    await userEvent.tab();
    await userEvent.keyboard(keys);
    expect(field(name)).toHaveFocus();
    expect(field(name)).toHaveAttribute('tabindex', '0');
  });

  it('keeps those keys to itself', async () => {
    const keys: string[] = [];
    const listen = (event: KeyboardEvent) => keys.push(event.key);
    document.addEventListener('keydown', listen);
    render(<MessageView text={text} name="F3" explained={explained} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}d');
    document.removeEventListener('keydown', listen);
    expect(keys).toEqual(['Tab', 'd']);
  });

  it('lights the kin of a field and selects it, with the pointer and with the focus', async () => {
    const onLight = vi.fn();
    const onSelect = vi.fn();
    render(<MessageView text={text} name="F3" explained={explained} onLight={onLight} onSelect={onSelect} />);
    const branch = explained.find(({ path }) => path === 'Via;branch');
    await userEvent.hover(field(BRANCH));
    expect(onLight).toHaveBeenLastCalledWith('branch:z9hG4bKnashd92');
    expect(onSelect).toHaveBeenLastCalledWith(branch);
    await userEvent.unhover(field(BRANCH));
    expect(onLight).toHaveBeenLastCalledWith(undefined);
    onSelect.mockClear();
    await userEvent.tab();
    expect(onSelect).toHaveBeenLastCalledWith(branch);
    await userEvent.keyboard('{Home}');
    expect(onSelect).toHaveBeenLastCalledWith(explained[0]);
  });

  it('shows which fields are lit and which one is selected', () => {
    const selected = explained.find(({ path }) => path === 'Via;branch')?.from;
    render(
      <MessageView
        text={text}
        name="F3"
        explained={explained}
        litKey="method:REGISTER"
        selected={selected}
      />,
    );
    const lit = screen.getAllByRole('link').filter((link) => link.dataset.lit === 'true');
    expect(lit.map((link) => link.textContent)).toEqual(['REGISTER', 'REGISTER']);
    expect(field(BRANCH)).toHaveAttribute('aria-current', 'true');
  });

  it('shows problems as squiggles with a number, and says them', () => {
    const { container } = render(
      <MessageView text={text} name="F3" explained={explained} problems={problems} />,
    );
    expect(container.querySelector('[data-number="1"]')).toHaveTextContent('(Error 1)');
    // Said, but not copied with the text.
    expect(container.querySelector('[data-number="1"] > .visually-hidden[class*=said]')).not.toBeNull();
    const squiggles = [...container.querySelectorAll('[data-severity="error"]:not([data-number])')];
    expect(squiggles.map((run) => run.textContent).join('')).toBe('.com"');
    expect(field(/Expected a comma$/)).toHaveAttribute('data-family', 'proof');
  });

  it('points out what has changed', () => {
    const branch = explained.filter(({ path }) => path === 'Via;branch');
    const { container } = render(
      <MessageView text={text} name="F3" explained={explained} changed={branch} />,
    );
    expect(field(`${BRANCH}, changed`)).toBeInTheDocument();
    expect(container.querySelector('span[data-changed]')).toHaveTextContent('branch=z9hG4bKnashd92');
  });

  it('leads to the explanation of a field on the page where nobody takes the selection', () => {
    const { container } = render(<MessageView text={text} name="F3" explained={explained} />);
    const id = field(BRANCH).getAttribute('href')?.slice(1) ?? '';
    expect(container.ownerDocument.getElementById(id)).toHaveTextContent(
      'The name of the transaction on this hop.',
    );
  });

  it('is whole without JavaScript, and has no style attribute', () => {
    const html = renderToStaticMarkup(
      <MessageView text={text} name="F3" explained={explained} problems={problems} />,
    );
    expect(html).toContain('Every field of F3, explained');
    expect(html).toContain('dfe56131d1958046689d83306477ecc');
    for (const { explanation } of explained) expect(unescaped(html)).toContain(explanation.what);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it.each([
    ['lines', 'a\n'.repeat(50_000), '… and 49,600 more lines; Edit shows all'],
    [
      'fields',
      hostile(';p=1'.repeat(20_000)),
      '… and the rest of this line and one more line; Edit shows all',
    ],
    ['faults', hostile(','.repeat(60_000)), '… and the rest of this line and one more line; Edit shows all'],
  ])('draws the beginning of a message with too many %s, and has the rest as text', (_, text, summary) => {
    const message = parse(text);
    const { container } = render(
      <MessageView
        text={text}
        name="F1"
        explained={explainMessage(message)}
        problems={message.problems.map((one) => ({ ...one, severity: 'error', spec: 'RFC 3261' }))}
      />,
    );
    expect(container.querySelectorAll('*').length).toBeLessThan(9000);
    const details = screen.getByText(summary).closest('details');
    expect(details?.querySelectorAll('*').length).toBeLessThan(5);
    expect(text.replace(/\r\n/g, '\n')).toContain(details?.querySelector('pre')?.textContent);
    for (const link of container.querySelectorAll('a')) {
      expect(document.getElementById(link.hash.slice(1))).not.toBeNull();
    }
  });

  it('marks exactly the stretches that something beside it speaks of', () => {
    const from = text.indexOf('opaque');
    const pointed = [{ from, to: from + 'opaque='.length }];
    const { container } = render(
      <MessageView text={text} name="F3" explained={explained} pointed={pointed} />,
    );
    const marked = [...container.querySelectorAll('[data-pointed]')].map((stretch) => stretch.textContent);
    expect(marked.join('')).toBe('opaque=');
  });

  it('shows characters that would not be seen, and no message as HTML', () => {
    const odd = 'REGISTER sip:x SIP/2.0\r\nSubject: \u0000<b>\u202e\r\n\r\n';
    const html = renderToStaticMarkup(
      <MessageView text={odd} name="F1" explained={explainMessage(parse(odd))} />,
    );
    expect(html).toContain('␀&lt;b&gt;\ufffd');
  });
});

function hostile(values: string): string {
  return `REGISTER sip:a SIP/2.0\r\nContact: <sip:a@b>${values}\r\n\r\n`;
}

function unescaped(html: string): string {
  return html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
