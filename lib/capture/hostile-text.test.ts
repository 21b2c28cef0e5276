import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '@/lib/sip/bytes';
import { parse } from '@/lib/sip/parse';
import { hostilePieces, hostileRun } from '@/test/hostile-run';
import { faultOfXml } from '@/test/well-formed';
import { readCapture } from './reading/read-capture';
import { runDocument, runFile } from './run-document';

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

function holds(check: (text: string) => void): void {
  fc.assert(fc.property(hostile, check), { numRuns: 300 });
}

describe('whatever stands in messages and names', () => {
  it.each(['svg', 'sipp'] as const)('%s stays XML', (format) => {
    holds((text) => {
      expect(faultOfXml(runDocument(format, hostileRun(text)))).toBeUndefined();
    });
  });

  it('a scenario has the elements that it is to have, and no keyword of somebody else', () => {
    holds((text) => {
      const scenario = runDocument('sipp', hostileRun(text));
      expect(
        scenario.match(/^ {2}<(?!!)\w+/gm)?.every((element) => /send|pause|recv/.test(element)) ?? true,
      ).toBe(true);
      const messages = [...scenario.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(
        ([, message = '']) => message,
      );
      const keywords = messages.join('').match(/\[[^\]]*\]?|\]/g) ?? [];
      expect(keywords.filter((keyword) => !OUR_KEYWORDS.has(keyword))).toEqual([]);
    });
  });

  it('a Mermaid diagram has one statement a line, and says what was written', () => {
    holds((text) => {
      const [first, ...statements] = runDocument('mermaid', hostileRun(text)).split('\n').slice(0, -1);
      expect(first).toBe('sequenceDiagram');
      expect(statements.filter((line) => !MERMAID.test(line))).toEqual([]);
      const said = statements.map((line) => MERMAID.exec(line)?.groups?.text ?? '').map(fromMermaid);
      expect(said[0]).toBe(drawn(text));
    });
  });

  it('a PlantUML diagram has one statement a line, and says what was written', () => {
    holds((text) => {
      const lines = runDocument('plantuml', hostileRun(text)).split('\n').slice(0, -1);
      expect([lines[0], lines.at(-1)]).toEqual(['@startuml', '@enduml']);
      expect(lines.slice(1, -1).filter((line) => !PLANT_UML.test(line))).toEqual([]);
      const title = (lines[1] ?? '').slice('title '.length);
      expect(fromPlantUml(title)).toBe(
        inOneLine(text).replace(/[\p{Cc}\p{Cs}\u{100000}-\u{10ffff}]/gu, '\ufffd') || '\u00a0',
      );
    });
  });

  it('JSON stays JSON, and a text has no more messages than there are', () => {
    holds((text) => {
      const run = hostileRun(text);
      const { packets } = JSON.parse(runDocument('json', run)) as { packets: { text: string }[] };
      expect(packets.map((one) => one.text)).toEqual(run.trace.packets.map((one) => one.text));
    });
  });

  it('a capture holds the bytes of every message that begins as one', () => {
    holds((text) => {
      const run = hostileRun(text);
      const { messages } = readCapture(runFile('pcap', run));
      const texts = messages.map((message) => [...bytesOf(message.text)]);
      const [request] = run.trace.packets;
      if (
        request &&
        parse(request.text).startLine.kind === 'request' &&
        /^REGISTER \S+ SIP/.test(request.text)
      ) {
        expect(texts[0]).toEqual([...bytesOf(request.text)]);
      }
    });
  });
});

const OUR_KEYWORDS = new Set(
  ...[
    ['transport', 'local_ip', 'local_port', 'branch', 'call_id', 'call_number', 'len'].map(
      (name) => `[${name}]`,
    ),
  ],
);

/** Nothing but characters that mean nothing, and entities. */
const MERMAID_TEXT = String.raw`(?<text>(?:[^#;:<>%{}$&"\u0060\\\p{Cc}\p{Cs}]|#\d+;)*)`;
const MERMAID = new RegExp(
  String.raw`^ {4}(?:participant p\d+ as |p\d+(?:--|-)(?:>>|x)p\d+: )${MERMAID_TEXT}$`,
  'u',
);
const BY_NUMBER = String.raw`<U\+[\dA-F]{4,5}>`;
const PLANT_UML_TEXT = `(?:[A-Za-z0-9]|${BY_NUMBER})(?:[A-Za-z0-9 .,:()]|${BY_NUMBER})*`;
const PLANT_UML = new RegExp(
  String.raw`^(?:title ${PLANT_UML_TEXT}|participant "${PLANT_UML_TEXT}" as p\d+|p\d+ --?>x? p\d+ : ${PLANT_UML_TEXT}|note right : ${PLANT_UML_TEXT})$`,
);

function fromMermaid(text: string): string {
  return text.replace(/#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));
}

function fromPlantUml(text: string): string {
  return text.replace(/<U\+([\dA-F]+)>/g, (_, number) => String.fromCodePoint(Number.parseInt(number, 16)));
}

/** As Mermaid draws it: without what is no character. */
function drawn(text: string): string {
  return inOneLine(text)
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
