import { useState } from 'react';
import { CopyButton } from '@/components/message/copy-button';
import { FamilyLegend } from '@/components/message/family-legend';
import { FieldExplanation } from '@/components/message/field-explanation';
import { MessageDiff } from '@/components/message/message-diff';
import { MessageEditor } from '@/components/message/message-editor';
import { MessageView } from '@/components/message/message-view';
import { ProblemList } from '@/components/message/problem-list';
import { BindingsTable } from '@/components/panels/bindings-table';
import { Decisions } from '@/components/panels/decisions';
import { DigestBench } from '@/components/panels/digest-bench';
import { RegistrationState } from '@/components/panels/registration-state';
import { RunDifferences } from '@/components/panels/run-differences';
import { explainMessage } from '@/lib/explain/explain-message';
import { successfulNewRegistration as flow } from '@/lib/flows/rfc3665/2.1';
import { run } from '@/lib/sim/run';
import { parse } from '@/lib/sip/parse';
import type { Problem } from '@/lib/text/problem';
import { applyEdits } from '@/lib/text/text-edit';

const trace = run(flow.scenario({ transport: 'tls', seed: 1 }), []);
const texts = trace.packets.map((p) => p.text);
const lint = (text: string): readonly Problem[] =>
  parse(text).problems.map((p) => ({ ...p, severity: 'error' as const, spec: 'RFC 3261 §22.4' }));
const ruleOf = () => ({
  why: 'A receiver that follows the grammar stops reading at the missing comma, so the nonce is lost and the response cannot be checked.',
  remedy: 'Put a comma between two parameters of Authorization.',
  spec: 'RFC 3261 §22.4',
});
export default function Dev() {
  const [f3, setF3] = useState(flow.printed.F3 ?? '');
  const [sel, setSel] = useState<number>();
  const [lit, setLit] = useState<string>();
  const explained = explainMessage(parse(f3));
  const span = explained.find((s) => s.from === sel);
  const problems = lint(f3);
  const [cred, setCred] = useState(texts[2] ?? '');
  const reg = trace.entries.at(-1)?.world.nodes;
  const server = reg?.server?.state;
  return (
    <main className="dev">
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit,minmax(min(100%,34rem),1fr))', gap: 40, padding: 16 }}>
        <div id="a" style={{ display: 'grid', gap: 24, alignContent: 'start', minWidth: 0 }}>
          <MessageView text={f3} name="F3" explained={explained} problems={problems} litKey={lit} onLight={setLit} selected={sel} onSelect={(s) => setSel(s.from)} changed={[{ from: 59, to: 116 }]} />
          <MessageView text={texts[1] ?? ''} name="F2" explained={explainMessage(parse(texts[1] ?? ''))} litKey={lit} onLight={setLit} />
          <CopyButton text={f3} label="Copy F3" />
          <FamilyLegend />
          <FieldExplanation span={span} text={f3} kin={[{ name: 'F2' }, { name: 'F4' }]} />
          <ProblemList problems={problems} text={f3} ruleOf={ruleOf} onGo={(p) => setSel(p.from)} onFix={(f) => setF3(applyEdits(f3, f.edits))} />
          <MessageEditor value={f3} onChange={setF3} lint={lint} label="Text of F3" onDone={() => {}} />
        </div>
        <div id="b" style={{ display: 'grid', gap: 40, alignContent: 'start', minWidth: 0 }}>
          <MessageDiff before={{ name: 'F1', text: texts[0] ?? '' }} after={{ name: 'F3', text: texts[2] ?? '' }} />
          <BindingsTable bindings={server?.kind === 'registrar' ? server.bindings : []} now={5000} highlight="sips:bob@client.biloxi.example.com" />
          <BindingsTable bindings={[]} now={0} />
          <RegistrationState registration={{ phase: 'registered', expiresAt: 3600000 }} now={5000} />
          <RegistrationState registration={{ phase: 'registering' }} now={5000} />
          <RegistrationState registration={{ phase: 'failed', reason: 'Not registered: the password is wrong.' }} now={5000} />
          {trace.entries.filter((e) => e.notes.length > 3).slice(0, 1).map((e) => <Decisions key={e.index} notes={e.notes} who="SIP Server" />)}
          <DigestBench challenge={texts[1]} credentials={cred} passwordOf={() => 'zanzibar'} onRecompute={setCred} />
        </div>
      </div>
      <div style={{ padding: 16 }}>
        <BindingsTable bindings={server?.kind === 'registrar' ? server.bindings : []} now={5000} />
        <RunDifferences differences={flow.differences} printed={flow.printed} ours={{ F3: texts[2] ?? '', F4: texts[3] ?? '' }} />
      </div>
    </main>
  );
}
