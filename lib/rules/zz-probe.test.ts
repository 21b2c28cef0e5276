import fs from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { drawMarked } from '@/lib/text/marked';
import { judge, judgeExchange } from './judge';

const S = '/work/shared/';
it('probe', () => {
  const out: string[] = [];
  const show = (
    name: string,
    text: string,
    ps: readonly { rule: string; severity: string; message: string; from: number; to: number }[],
  ) => {
    for (const p of ps)
      out.push(
        `${name} ${p.severity} ${p.rule} @${JSON.stringify(text.slice(p.from, p.to)).slice(0, 60)} ${p.message}`,
      );
  };
  for (const dir of ['rfc3665', 'register-examples']) {
    const files = fs.readdirSync(S + dir).filter((f) => f.endsWith('.sip'));
    for (const f of files) {
      const t = fs.readFileSync(`${S}${dir}/${f}`, 'utf8');
      show(f, t, judge([t])[0] ?? []);
    }
  }
  out.push('--- flows');
  const m = JSON.parse(fs.readFileSync(`${S}rfc3665/manifest.json`, 'utf8'));
  for (const flow of m.flows) {
    const texts = flow.messages.map((x: { file: string }) =>
      fs.readFileSync(`${S}rfc3665/${x.file}`, 'utf8'),
    );
    const alone = texts.map((t: string) => judge([t])[0]?.map((p) => p.rule) ?? []);
    judge(texts).forEach((ps, i) =>
      show(
        `${flow.number} ${flow.messages[i].id}`,
        texts[i],
        ps.filter((p) => !alone[i].includes(p.rule)),
      ),
    );
  }
  out.push('--- captures');
  for (const d of fs.readdirSync(`${S}captures`).filter((x) => !x.includes('.'))) {
    const man = JSON.parse(fs.readFileSync(`${S}captures/${d}/manifest.json`, 'utf8'));
    const ms = man.messages.filter((x: { kind: string }) => x.kind === 'sip');
    const texts = ms.map((x: { file: string }) =>
      fs.readFileSync(path.join(S, 'captures', d, x.file), 'utf8'),
    );
    const pw = new Map(
      [...man.accounts]
        .reverse()
        .map((a: { username: string; password: string }) => [a.username, a.password]),
    );
    const t0 = performance.now();
    const res = judgeExchange(
      ms.map((x: { src: string; retransmission_of?: number }, i: number) => ({
        message: parse(texts[i]),
        source: x.src,
        ...(x.retransmission_of ? { repeats: true } : {}),
      })),
      { passwordOf: (u) => pw.get(u) as string | undefined },
    );
    const dt = performance.now() - t0;
    if (dt > 200) out.push(`${d} slow ${dt}`);
    res.forEach((ps, i) => show(`${d} ${ms[i].n}`, texts[i], ps));
  }
  fs.writeFileSync('/tmp/rulegen/probe/out.txt', out.join('\n'));
  void drawMarked;
});
