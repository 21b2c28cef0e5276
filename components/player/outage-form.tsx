import { useState } from 'react';
import { clockTime } from '@/lib/ladder/clock-time';
import type { Edit } from '@/lib/sim/edit';
import type { NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { entries } from './entries';
import type { WhatIfFormProps } from './what-if';

/** A participant that is switched off for a while: it keeps what it knows, and neither sends nor receives. */
export function OutageForm({ lab, onEdit }: WhatIfFormProps) {
  const { lanes, moment } = lab;
  const [node, setNode] = useState(lanes.at(-1)?.id ?? '');
  const [from, setFrom] = useState(clockTime(moment.now));
  const [to, setTo] = useState('');
  const nodes = lanes.map(({ id, label }) => ({ value: id, label }));
  return (
    <EditForm submit="Switch it off" read={() => editFrom(node, from, to)} onEdit={onEdit}>
      <ChoiceField label="Who" options={nodes} value={node} onChange={setNode} />
      <TextField label="From" value={from} onChange={setFrom} />
      <TextField label="To" empty="for example 30 s" value={to} onChange={setTo} />
    </EditForm>
  );
}

function editFrom(node: NodeId, start: string, end: string): Edit | string {
  const read = entries();
  const [from, to] = [read.neededTime('From', start), read.neededTime('To', end)];
  if (to <= from) read.refuse('It has to be switched on again later than it is switched off.');
  return read.fault() ?? { kind: 'down', node, from, to };
}
