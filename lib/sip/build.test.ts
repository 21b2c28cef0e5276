import { describe, expect, it } from 'vitest';
import { buildRequest, buildResponse } from './build';
import { parse } from './parse';

describe('buildRequest', () => {
  it('writes the lines in order and adds Content-Length in bytes', () => {
    const text = buildRequest({
      method: 'MESSAGE',
      uri: 'sip:bob@biloxi.example.com',
      headers: [
        ['CSeq', '1 MESSAGE'],
        ['Subject', 'folded\r\n line'],
        ['Max-Forwards', 70],
      ],
      body: 'café',
    });
    expect(text.split('\r\n')).toEqual([
      'MESSAGE sip:bob@biloxi.example.com SIP/2.0',
      'CSeq: 1 MESSAGE',
      'Subject: folded',
      ' line',
      'Max-Forwards: 70',
      'Content-Length: 5',
      '',
      'café',
    ]);
    expect(parse(text).problems).toEqual([]);
  });
});

describe('buildResponse', () => {
  it('leaves a Content-Length alone that is among the headers', () => {
    expect(buildResponse({ status: 200, reason: 'OK', headers: [['l', 7]] })).toBe(
      'SIP/2.0 200 OK\r\nl: 7\r\n\r\n',
    );
  });
});
